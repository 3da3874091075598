import { draftFrame } from '$lib/server/application/draft-frame';
import { nextDraftPage } from '$lib/server/application/draft-way';
import { codeForOtherPhone } from '$lib/server/application/move-draft';
import { showTransferCode } from '$lib/server/auth/transfer';
import { openDraft } from '$lib/server/http/open-draft';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { draft, services } = await openDraft(event);
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(services, draft),
		back: nextDraftPage(draft),
		address: `${new URL(services.env.ORIGIN).host}/lanjut`
	};
};

export const actions: Actions = {
	/** Shown once and in no address: a repeat makes a new code, which ends the one before. */
	default: async (event) => {
		const { draft, services } = await openDraft(event);
		const code = await codeForOtherPhone(services, draft.row.id, event.locals.visitor);
		return { code: showTransferCode(code) };
	}
};
