import { fail, redirect } from '@sveltejs/kit';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { staffActor } from '$lib/server/application/office-act';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { listMessages } from '$lib/server/repository/whatsapp-message';
import { services } from '$lib/server/services';
import { receiveMessage } from '$lib/server/whatsapp/receive-message';
import { viaText } from '$lib/text/actor';
import { momentText } from '$lib/text/date';
import { whatsappOutcomeText } from '$lib/text/office';
import type { Actions, PageServerLoad } from './$types';

const most = 50;

export const load: PageServerLoad = async () => {
	const { db, vault, officeNow } = services();
	const { office } = await officeNow();
	const messages = await listMessages(db, vault, most);
	return {
		messages: messages.map(({ id, at, source, outcome, code, text }) => ({
			id,
			at: momentText(at, office),
			how: viaText(source === 'paste' ? 'paste' : 'whatsapp'),
			outcome: whatsappOutcomeText(outcome),
			reached: outcome !== 'no-code' && outcome !== 'no-case',
			code: code ? showCode(code as CaseCode) : '',
			text
		}))
	};
};

export const actions: Actions = {
	/** What stands in the office's WhatsApp is pasted here; the code in it finds the case, nothing else does. */
	default: async (event) => {
		const typed = typedIn(await event.request.formData());
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		const text = typed('text').trim();
		if (!text) return faulty(422, 'words-missing', 'text');
		const actor = staffActor(officerOf(event));
		const message = { id: `paste ${actionId}`, text };
		const matched = await receiveMessage(services(), message, {
			actor,
			via: 'paste',
			source: 'paste'
		});
		if (matched.length && matched.every(({ outcome }) => outcome.startsWith('no-'))) {
			const outcome = matched[0]?.outcome ?? 'no-code';
			const faults = [{ field: 'text', message: whatsappOutcomeText(outcome) }];
			return fail(422, { issues: faults, text });
		}
		redirect(303, '?');
	}
};
