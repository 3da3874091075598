import type { NextStep } from '$lib/domain/application/next-step';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const texts = {
	'finish-draft': { title: m.step_finish_draft, hint: m.step_finish_draft_hint },
	'send-whatsapp': { title: m.step_send_whatsapp, hint: m.step_send_whatsapp_hint },
	correct: { title: m.step_correct, hint: m.step_correct_hint },
	'name-child': { title: m.step_name_child, hint: m.step_name_child_hint },
	'bring-marriage-proof': {
		title: m.step_bring_marriage_proof,
		hint: m.step_bring_marriage_proof_hint
	},
	'give-consent': { title: m.step_give_consent, hint: m.step_give_consent_hint },
	reopen: { title: m.step_reopen, hint: m.step_reopen_hint },
	'do-instead': { title: m.step_do_instead, hint: m.step_do_instead_hint },
	'choose-resend': { title: m.step_choose_resend, hint: m.step_choose_resend_hint },
	fetch: { title: m.step_fetch, hint: m.step_fetch_hint },
	'come-to-visit': { title: m.step_come_to_visit, hint: m.step_come_to_visit_hint },
	'prepare-for-courier': {
		title: m.step_prepare_for_courier,
		hint: m.step_prepare_for_courier_hint
	},
	'prepare-for-officer': {
		title: m.step_prepare_for_officer,
		hint: m.step_prepare_for_officer_hint
	},
	'download-pdf': { title: m.step_download_pdf, hint: m.step_download_pdf_hint },
	'keep-pdf': { title: m.step_keep_pdf, hint: m.step_keep_pdf_hint },
	'confirm-receipt': { title: m.step_confirm_receipt, hint: m.step_confirm_receipt_hint }
} satisfies Record<NextStep, { title: Message; hint: Message }>;

/** The card above the way: what to do now, and one sentence with it; without a step, that there is nothing. */
export const nextStepText = (
	step: NextStep | undefined,
	locale?: Locale
): { title: string; hint?: string } =>
	step
		? { title: say(texts[step].title, locale), hint: say(texts[step].hint, locale) }
		: { title: say(m.step_none, locale) };
