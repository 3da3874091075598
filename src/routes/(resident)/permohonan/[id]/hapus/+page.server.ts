import { redirect } from '@sveltejs/kit';
import { removeDraft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { nextDraftPage } from '$lib/server/application/draft-way';
import { isCaseId, openDraft } from '$lib/server/http/open-draft';
import { residentScope } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { draft, services: here } = await openDraft(event);
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(here, draft),
		back: nextDraftPage(draft)
	};
};

export const actions: Actions = {
	/** A repeat finds nothing any more, and ends where the first did. */
	default: async ({ locals, params }) => {
		const here = services();
		if (isCaseId(params.id))
			await removeDraft(here, residentScope(locals.visitor, here.now()), params.id);
		redirect(303, '/permohonan?dihapus');
	}
};
