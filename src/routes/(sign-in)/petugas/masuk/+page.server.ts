import { fail, redirect } from '@sveltejs/kit';
import { cookieName } from '$lib/server/auth/cookie';
import { signInStaff } from '$lib/server/auth/staff-sign-in';
import { clientAddress } from '$lib/server/http/client-address';
import { returnPathFor } from '$lib/server/http/return-path';
import { typedIn } from '$lib/server/http/typed';
import { setCookie } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import { staffDoorIssueText } from '$lib/text/door-issue';
import type { Actions, PageServerLoad } from './$types';

const console = '/petugas/antrean';

/** Only back into the console: the door leads nowhere else. */
const wishOf = (url: URL, origin: string): string => {
	const path = returnPathFor(url.searchParams.get('lanjut'), origin);
	return path.startsWith('/petugas/') ? path : console;
};

export const load: PageServerLoad = ({ locals }) => {
	const role = locals.visitor.staff?.role;
	if (role === 'operator' || role === 'supervisor') redirect(303, console);
};

export const actions: Actions = {
	default: async (event) => {
		const { auth, env, now } = services();
		const typed = typedIn(await event.request.formData());
		const username = typed('username');
		const tried = await signInStaff(
			auth,
			{
				username,
				password: typed('password'),
				formerSession: event.cookies.get(cookieName('staff', auth.secure))
			},
			{ address: clientAddress(event, env.TRUSTED_PROXY_HOPS), now: now() }
		);
		if (!tried.ok) {
			const status = tried.issue.code === 'sign-in-slow' ? 429 : 422;
			const message = staffDoorIssueText(tried.issue);
			return fail(status, { username, issues: [{ field: 'username', message }] });
		}
		for (const cookie of tried.value.cookies) setCookie(event, cookie);
		redirect(303, wishOf(event.url, env.ORIGIN));
	}
};
