import { error } from '@sveltejs/kit';
import { staffActor } from '$lib/server/application/office-act';
import { readPage } from '$lib/server/application/page';
import { officerOf, openOfficeCase } from '$lib/server/http/office-form';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The photo itself; each look is written down before a byte leaves. */
export const GET: RequestHandler = async (event) => {
	const { page } = event.params;
	const found = await openOfficeCase(event);
	const named = { scope: { kind: 'office' } as const, caseId: found.row.id, page };
	const actor = staffActor(officerOf(event));
	const photo = uuid.test(page) ? await readPage(services(), named, 'photo', actor) : undefined;
	if (!photo) error(404, 'not-found');
	return new Response(new Uint8Array(photo), {
		headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' }
	});
};
