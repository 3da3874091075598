import type { ReturnReason } from '$lib/domain/delivery/return-reason';
import { labelIn, type Label } from '$lib/domain/label';
import type {
	CorrectionReason,
	LawOfRejection,
	ReasonOfCorrection,
	RejectionLaw,
	RejectionWay,
	WayAfterRejection
} from '$lib/domain/office/reason.schema';
import { localeOf, type Locale } from './locale';
import type { Message } from './message';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';

const reasons = {
	blurred: m.reason_blurred,
	dark: m.reason_dark,
	'cut-off': m.reason_cut_off,
	glare: m.reason_glare,
	'too-small': m.reason_too_small,
	photocopy: m.reason_photocopy,
	'wrong-paper': m.reason_wrong_paper,
	'wrong-person': m.reason_wrong_person,
	'page-missing': m.reason_page_missing,
	'not-signed': m.reason_not_signed,
	'no-duty-stamp': m.reason_no_duty_stamp,
	'does-not-match': m.reason_does_not_match,
	'unclear-answer': m.reason_unclear_answer,
	'out-of-date': m.reason_out_of_date
} satisfies Record<CorrectionReason, Message>;

const laws = {
	'other-office': m.law_other_office,
	'requirements-missing': m.law_requirements_missing,
	'not-entitled': m.law_not_entitled,
	'court-needed': m.law_court_needed,
	'already-issued': m.law_already_issued,
	'person-must-come': m.law_person_must_come,
	'not-true': m.law_not_true
} satisfies Record<RejectionLaw, Message>;

const waysOn = {
	'go-to-home-office': m.instead_go_to_home_office,
	'apply-again': m.instead_apply_again,
	'ask-court': m.instead_ask_court,
	'come-to-office': m.instead_come_to_office,
	'use-existing': m.instead_use_existing,
	'bring-proof': m.instead_bring_proof
} satisfies Record<RejectionWay, Message<{ office: string }>>;

const returns = {
	'nobody-home': m.office_return_nobody_home,
	'address-not-found': m.office_return_address_not_found,
	refused: m.office_return_refused,
	'fee-not-paid': m.office_return_fee_not_paid,
	'not-fetched': m.office_return_not_fetched,
	other: m.office_return_other
} satisfies Record<ReturnReason, Message>;

type Coded = { code: string; label?: Label | undefined };

/** The office's own words before the shipped ones; a code of which nobody has words stays readable. */
function textOf(coded: Coded, shipped: Record<string, Message<{ office: string }>>) {
	return (office: string, locale?: Locale): string => {
		if (coded.label) return labelIn(coded.label, locale ?? localeOf(getLocale()));
		return shipped[coded.code]?.({ office }, { locale }) ?? coded.code;
	};
}

/** Why a photo or an answer is asked again, and how to do it better. */
export const correctionReasonText = (reason: ReasonOfCorrection, locale?: Locale): string =>
	textOf(reason, reasons)('', locale);

/** Why an application cannot be processed; the citation stands beside it. */
export const rejectionLawText = (law: LawOfRejection, locale?: Locale): string =>
	textOf(law, laws)('', locale);

/** What to do instead. `office` is its short name. */
export const rejectionWayText = (way: WayAfterRejection, office: string, locale?: Locale): string =>
	textOf(way, waysOn)(office, locale);

export const objectionText = (office: string, locale?: Locale): string =>
	m.law_objection({ office }, { locale });

/** Why a parcel came back. */
export const returnReasonText = (code: string, locale?: Locale): string =>
	textOf({ code }, returns)('', locale);
