import { redirect } from '@sveltejs/kit';
import { openOfficeCase } from '$lib/server/http/office-form';
import { afterPage } from './review-order';
import type { PageServerLoad } from './$types';

/** Leads to what is to be checked next: a second review starts at what has changed. */
export const load: PageServerLoad = async (event) => {
	const found = await openOfficeCase(event);
	redirect(303, afterPage(event.params.code, found));
};
