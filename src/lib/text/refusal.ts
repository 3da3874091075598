import type { Refusal } from '$lib/domain/application/decision';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const sentences = {
	'not-started': m.refusal_not_started,
	'started-already': m.refusal_started_already,
	'not-yours': m.refusal_not_yours,
	'not-allowed-now': m.refusal_not_allowed_now,
	'too-early': m.refusal_too_early,
	'too-late': m.refusal_too_late,
	'claimed-by-another': m.refusal_claimed_by_another,
	'nothing-ordered': m.refusal_nothing_ordered,
	'confirmation-required': m.refusal_confirmation_required,
	'page-unjudged': m.refusal_page_unjudged,
	'page-not-accepted': m.refusal_page_not_accepted,
	'answer-not-accepted': m.refusal_answer_not_accepted,
	'nothing-named': m.refusal_nothing_named,
	'verdict-not-named': m.refusal_verdict_not_named,
	'slot-not-named': m.refusal_slot_not_named,
	'answer-not-named': m.refusal_answer_not_named,
	'family-not-awaited': m.refusal_family_not_awaited,
	'law-missing': m.refusal_law_missing,
	'instead-missing': m.refusal_instead_missing,
	'already-issued': m.refusal_already_issued,
	'no-such-output': m.refusal_no_such_output,
	'output-in-shipment': m.refusal_output_in_shipment,
	'needs-no-stock': m.refusal_needs_no_stock,
	'not-a-pdf': m.refusal_not_a_pdf,
	'pdf-missing': m.refusal_pdf_missing,
	'pdf-not-possible': m.refusal_pdf_not_possible,
	'no-such-shipment': m.refusal_no_such_shipment,
	'shipment-known': m.refusal_shipment_known,
	'no-such-original': m.refusal_no_such_original,
	'not-handed-over-that-way': m.refusal_not_handed_over_that_way,
	'hand-over-first': m.refusal_hand_over_first,
	'no-contradiction': m.refusal_no_contradiction,
	contradicted: m.refusal_contradicted,
	'contradicted-already': m.refusal_contradicted_already,
	'nothing-to-receive': m.refusal_nothing_to_receive,
	'asked-already': m.refusal_asked_already,
	'not-asked': m.refusal_not_asked
} satisfies Record<Refusal, Message>;

/** Why an action was refused, and what to do. */
export const refusalText = (refusal: Refusal, locale?: Locale): string =>
	say(sentences[refusal], locale);
