import { redirect } from '@sveltejs/kit';
import { returnPathFor } from '$lib/server/http/return-path';
import { cookieName, isLocale } from '$lib/text/paraglide/runtime';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 60 * 60;

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	// What is no form chooses nothing, and leads home.
	const form = await request.formData().catch(() => new FormData());
	const locale = form.get('bahasa');
	if (isLocale(locale)) cookies.set(cookieName, locale, { path: '/', maxAge: year });
	redirect(303, returnPathFor(form.get('kembali'), url.origin));
};
