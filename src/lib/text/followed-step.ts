import type { NextStep } from '$lib/domain/application/next-step';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

/** What the applicant is to do, told to a relative who may remind them. */
const applicant: Partial<Record<NextStep, Message>> = {
	'send-whatsapp': m.family_wait_confirm,
	correct: m.family_wait_correct,
	'name-child': m.family_wait_answer,
	'bring-marriage-proof': m.family_wait_answer,
	'give-consent': m.family_wait_answer,
	reopen: m.family_wait_reopen,
	'do-instead': m.family_wait_rejected,
	'choose-resend': m.family_wait_resend
};

/** Only where the link shows the delivery: each of these tells how the documents come. */
const delivery: Partial<Record<NextStep, Message>> = {
	fetch: m.family_wait_fetch,
	'come-to-visit': m.family_wait_visit,
	'prepare-for-courier': m.family_wait_courier,
	'prepare-for-officer': m.family_wait_officer,
	'download-pdf': m.family_wait_download,
	'confirm-receipt': m.family_wait_receipt
};

/** "Tidak ada. Kami kabari.", or what the case waits for; `full` where the delivery may be known. */
export function followedStepText(
	step: NextStep | undefined,
	full: boolean,
	locale?: Locale
): string | undefined {
	const message = step && (applicant[step] ?? (full ? delivery[step] : undefined));
	return message && say(message, locale);
}
