import type { PdfIssue } from '$lib/domain/document/pdf-issue';
import { refusals, type Refusal } from '$lib/domain/application/decision';
import type { QueueTab } from '$lib/domain/application/queue-tab';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';
import { refusalText } from './refusal';

const own = {
	'not-found': m.office_refusal_not_found,
	'changed-meanwhile': m.office_refusal_changed,
	'queue-empty': m.office_refusal_queue_empty,
	'words-missing': m.office_refusal_words_missing,
	'reason-missing': m.office_refusal_reason_missing,
	'number-missing': m.office_refusal_number_missing,
	'fee-changed': m.office_refusal_fee_changed,
	'form-broken': m.office_refusal_form_broken,
	'code-unknown': m.office_refusal_code_unknown
} satisfies Record<string, Message>;

const pdf = {
	'pdf-empty': m.office_pdf_empty,
	'pdf-not-a-pdf': m.office_pdf_not_a_pdf,
	'pdf-too-large': m.office_pdf_too_large,
	'pdf-cut-off': m.office_pdf_cut_off,
	'pdf-encrypted': m.office_pdf_encrypted,
	'pdf-has-script': m.office_pdf_has_script,
	'pdf-has-file': m.office_pdf_has_file
} satisfies Record<PdfIssue, Message>;

export type OfficeIssue = keyof typeof own | PdfIssue | Refusal;

/** Why something was not done in the console, and what to do. */
export function officeIssueText(issue: OfficeIssue, locale?: Locale): string {
	if ((refusals as readonly string[]).includes(issue)) return refusalText(issue as Refusal, locale);
	return say({ ...own, ...pdf }[issue as keyof typeof own | PdfIssue], locale);
}

const outcomes = {
	confirmed: m.office_wa_confirmed,
	proven: m.office_wa_proven,
	known: m.office_wa_known,
	'no-code': m.office_wa_no_code,
	'no-case': m.office_wa_no_case
} satisfies Record<string, Message>;

/** What a WhatsApp message did. */
export const whatsappOutcomeText = (outcome: keyof typeof outcomes, locale?: Locale): string =>
	say(outcomes[outcome], locale);

const tabs = {
	antrean: m.office_tab_queue,
	saya: m.office_tab_mine,
	diproses: m.office_tab_making,
	siap: m.office_tab_ready,
	dikirim: m.office_tab_sent,
	menunggu: m.office_tab_waiting,
	pertanyaan: m.office_tab_questions
} satisfies Record<QueueTab, Message>;

export const queueTabText = (tab: QueueTab, locale?: Locale): string => say(tabs[tab], locale);
