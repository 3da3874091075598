import { redirect } from '@sveltejs/kit';
import { cookieName } from '$lib/server/auth/cookie';
import { setCookie } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const { auth } = services();
	const session = event.cookies.get(cookieName('staff', auth.secure));
	setCookie(event, await auth.sessions.endStaffSession(session));
	redirect(303, '/petugas/masuk');
};
