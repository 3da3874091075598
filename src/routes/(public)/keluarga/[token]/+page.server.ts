import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { findFollowed, findLink, openLink } from '$lib/server/application/follow';
import { clientAddress } from '$lib/server/http/client-address';
import { isCaseId } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { setCookie } from '$lib/server/http/visitor';
import type { LinkRow } from '$lib/server/repository/link';
import { services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import { cookieName } from '$lib/text/paraglide/runtime';
import type { Actions, PageServerLoad } from './$types';

const year = 365 * 24 * 60 * 60;

async function linkOf(
	event: Pick<RequestEvent, 'request' | 'getClientAddress' | 'setHeaders'> & {
		params: { token: string };
	}
): Promise<LinkRow> {
	const here = services();
	const address = clientAddress(event, here.env.TRUSTED_PROXY_HOPS);
	const found = await findLink(here, { raw: event.params.token, address });
	if (found.ok) return found.value;
	if (found.issue.code === 'link-unknown') error(404, 'not-found');
	event.setHeaders({ 'retry-after': String(found.issue.retryAfterSeconds) });
	error(429, 'too-many');
}

/**
 * Opening the address changes nothing and shows nothing: chat programs open it for their preview. A person
 * taps "Lihat kabar"; who has done so before on this browser is led on.
 */
export const load: PageServerLoad = async (event) => {
	const link = await linkOf(event);
	if (link.endedAt) return { ended: true, locale: localeOf(link.language), actionId: '' };
	if (await findFollowed(services(), event.cookies, link.id))
		redirect(303, `/keluarga/i/${link.id}`);
	return {
		ended: false,
		locale: localeOf(event.cookies.get(cookieName) ?? link.language),
		actionId: crypto.randomUUID()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const link = await linkOf(event);
		const actionId = typedIn(await event.request.formData())('actionId');
		if (link.endedAt) redirect(303, event.url.pathname);
		if (!isCaseId(actionId)) error(400, 'refused');
		const cookie = await openLink(services(), event.cookies, link, actionId);
		if (cookie) setCookie(event, cookie);
		// The reader's own choice of language, where there is one, stays.
		if (!event.cookies.get(cookieName))
			event.cookies.set(cookieName, localeOf(link.language), { path: '/', maxAge: year });
		redirect(303, `/keluarga/i/${link.id}`);
	}
};
