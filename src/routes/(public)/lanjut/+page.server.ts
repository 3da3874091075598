import { fail, redirect } from '@sveltejs/kit';
import { continueHere } from '$lib/server/application/move-draft';
import { fromOf } from '$lib/server/http/from';
import { typedIn } from '$lib/server/http/typed';
import { setCookie } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import { doorIssueText } from '$lib/text/door-issue';
import { m } from '$lib/text/paraglide/messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ actionId: crypto.randomUUID() });

export const actions: Actions = {
	default: async (event) => {
		const typed = typedIn(await event.request.formData())('kode').trim();
		if (!typed) return fail(422, { typed, error: m.apply_here_empty() });
		const { cookie, took } = await continueHere(services(), {
			typed,
			who: event.locals.visitor,
			address: fromOf(event).address
		});
		if (cookie) setCookie(event, cookie);
		if (!took.ok) return fail(422, { typed, error: doorIssueText(took.issue) });
		redirect(303, '/permohonan');
	}
};
