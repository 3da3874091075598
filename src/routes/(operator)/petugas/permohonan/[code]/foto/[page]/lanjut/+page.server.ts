import { redirect } from '@sveltejs/kit';
import { openOfficeCase } from '$lib/server/http/office-form';
import { afterPage } from '../../review-order';
import type { PageServerLoad } from './$types';

/** Where a verdict leads: the case is read again, since the verdict has changed it. */
export const load: PageServerLoad = async (event) => {
	const found = await openOfficeCase(event);
	redirect(303, afterPage(event.params.code, found, event.params.page));
};
