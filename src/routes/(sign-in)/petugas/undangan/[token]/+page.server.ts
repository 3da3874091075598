import { fail, redirect } from '@sveltejs/kit';
import { parsePersonName } from '$lib/domain/identity/person-name';
import { parsePassword, parseUsername } from '$lib/server/auth/staff-credential';
import { acceptInvite, findInvite } from '$lib/server/auth/staff-invite';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { actorText } from '$lib/text/actor';
import { doorIssueText } from '$lib/text/door-issue';
import { issueText } from '$lib/text/issue';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { auth, now } = services();
	const invite = await findInvite(auth, params.token, now());
	return { invite: invite && { name: invite.name ?? '', role: actorText(invite.role) } };
};

export const actions: Actions = {
	default: async ({ params, request }) => {
		const typed = typedIn(await request.formData());
		const values = { username: typed('username'), name: typed('name') };
		const username = parseUsername(values.username);
		const password = parsePassword(typed('password'));
		const name = parsePersonName(values.name);
		const issues = [
			name.ok ? [] : { field: 'name', message: issueText(name.issue) },
			username.ok ? [] : { field: 'username', message: doorIssueText(username.issue) },
			password.ok ? [] : { field: 'password', message: doorIssueText(password.issue) }
		].flat();
		if (!username.ok || !password.ok || !name.ok) return fail(422, { values, issues });
		const { auth, now } = services();
		const of = {
			token: params.token,
			username: username.value,
			password: password.value,
			name: name.value
		};
		const made = await acceptInvite(auth, of, now());
		if (!made.ok) {
			const message = doorIssueText(made.issue);
			return fail(422, { values, issues: [{ field: 'username', message }] });
		}
		redirect(303, '/petugas/masuk');
	}
};
