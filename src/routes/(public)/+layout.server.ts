import { labelIn } from '$lib/domain/label';
import { services } from '$lib/server/services';
import type { LayoutServerLoad } from './$types';

/** What the office tells everybody. The offline page is kept on phones, where it would grow old. */
export const load: LayoutServerLoad = async ({ locals: { locale }, route }) => {
	if (route.id === '/(public)/luring') return { announcement: null };
	const { announcement } = (await services().officeNow()).settings;
	return { announcement: announcement && labelIn(announcement, locale) };
};
