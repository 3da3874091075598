import { error, redirect } from '@sveltejs/kit';
import { findFollowed, findFollowedCase, stopFollowing } from '$lib/server/application/follow';
import { viewFollowed } from '$lib/server/application/view-followed';
import { readerCookieName } from '$lib/server/auth/reader-cookie';
import { isCaseId } from '$lib/server/http/open-draft';
import { services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import type { Actions, PageServerLoad } from './$types';

/** Opens with this browser's cookie for the link; without, the address is nobody's. */
export const load: PageServerLoad = async ({ params, cookies, locals, url }) => {
	if (url.searchParams.has('berhenti')) return { stopped: true as const };
	const here = services();
	const { linkId } = params;
	const link = isCaseId(linkId) ? await findFollowed(here, cookies, linkId) : undefined;
	if (!link) error(404, 'link-elsewhere');
	const followed = await findFollowedCase(here, link);
	if (!followed) error(410, 'link-ended');
	const view = await viewFollowed(here, followed, localeOf(locals.locale));
	return { stopped: false as const, link: linkId, ...view, pushKey: here.vapid.publicKey };
};

export const actions: Actions = {
	/** "Berhenti mengikuti": a repeat finds nothing any more, and ends where the first did. */
	berhenti: async ({ params, cookies }) => {
		const here = services();
		if (isCaseId(params.linkId)) {
			await stopFollowing(here, cookies, params.linkId);
			cookies.delete(readerCookieName(params.linkId, here.auth.secure), { path: '/' });
		}
		redirect(303, `/keluarga/i/${params.linkId}?berhenti`);
	}
};
