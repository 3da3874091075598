import { error } from '@sveltejs/kit';
import { readPage } from '$lib/server/application/page';
import { residentActor, residentScope } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A photo as the office keeps it; `?kecil` for the thumbnail. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	if (!uuid.test(params.id) || !uuid.test(params.page)) error(404, 'not-found');
	const here = services();
	const photo = await readPage(
		here,
		{ scope: residentScope(locals.visitor, here.now()), caseId: params.id, page: params.page },
		url.searchParams.has('kecil') ? 'thumbnail' : 'photo',
		residentActor(locals.visitor)
	);
	if (!photo) error(404, 'not-found');
	return new Response(new Uint8Array(photo), {
		headers: {
			'content-type': 'image/jpeg',
			'content-disposition': 'inline; filename="foto.jpg"',
			'content-security-policy': "default-src 'none'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
};
