import { json } from '@sveltejs/kit';
import { services } from '$lib/server/services';
import { m } from '$lib/text/paraglide/messages';
import type { RequestHandler } from './$types';

/** Pictures of real pages, named for their shape and size: `layar-narrow-720x1480.png`. */
const pictures = Object.keys(import.meta.glob('/static/layar-*.png'));

const screenshots = pictures.flatMap((path) => {
	const [, src, shape, sizes] =
		/\/static(\/layar-(narrow|wide)-(\d+x\d+)(?:-\w+)?\.png)$/.exec(path) ?? [];
	if (!src) return [];
	return [{ src, sizes, type: 'image/png', form_factor: shape, label: m.app_name() }];
});

const icon = (size: number) => ({
	src: `/icon-${size}.png`,
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose: 'any'
});
const icons = [
	icon(192),
	icon(512),
	{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
];

export const GET: RequestHandler = async ({ locals }) => {
	const { office } = await services().officeNow();
	const shortcut = (name: string, url: string) => ({ name, url, icons: [icon(192)] });
	const manifest = {
		id: '/',
		name: m.install_name({ office: office.name }),
		short_name: m.app_name(),
		description: m.install_description(),
		lang: locals.locale,
		dir: 'ltr',
		start_url: '/',
		scope: '/',
		display: 'standalone',
		background_color: '#fbf8f4',
		theme_color: '#fbf8f4',
		categories: ['government'],
		icons,
		shortcuts: [
			shortcut(m.install_shortcut_mine(), '/permohonan'),
			shortcut(m.install_shortcut_track(), '/lacak')
		],
		...(screenshots.length && { screenshots })
	};
	return json(manifest, {
		headers: {
			'content-type': 'application/manifest+json',
			'cache-control': 'max-age=3600',
			vary: 'cookie'
		}
	});
};
