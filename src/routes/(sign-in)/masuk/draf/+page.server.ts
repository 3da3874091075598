import { redirect } from '@sveltejs/kit';
import { mayHold } from '$lib/server/application/begin';
import { draftsOfDevice, takeOverDrafts } from '$lib/server/application/take-over';
import { returnPathFor } from '$lib/server/http/return-path';
import { services } from '$lib/server/services';
import { clockText, dayText } from '$lib/text/date';
import type { Actions, PageServerLoad } from './$types';

const onwards = (wish: unknown): string => {
	const path = returnPathFor(wish, services().env.ORIGIN);
	return path === '/' ? '/permohonan' : path;
};

export const load: PageServerLoad = async ({ locals, url }) => {
	const here = services();
	const next = onwards(url.searchParams.get('lanjut'));
	const { visitor } = locals;
	if (!mayHold(visitor)) redirect(303, `/masuk?lanjut=${encodeURIComponent(next)}`);
	const drafts = await draftsOfDevice(here, visitor.device, locals.locale);
	if (!drafts.length) redirect(303, next);
	const { office } = await here.officeNow();
	return {
		onwards: next,
		drafts: drafts.map(({ id, title, savedAt }) => ({
			id,
			title,
			saved: { day: dayText(savedAt, office), clock: clockText(savedAt, office) }
		}))
	};
};

export const actions: Actions = {
	/** A repeat finds nothing left to take, and ends where the first did. */
	default: async ({ locals, request }) => {
		const next = onwards((await request.formData()).get('lanjut'));
		const { device, resident } = locals.visitor;
		if (!resident || !mayHold(locals.visitor))
			redirect(303, `/masuk?lanjut=${encodeURIComponent(next)}`);
		if (device) await takeOverDrafts(services(), { device, account: resident.account });
		redirect(303, next);
	}
};
