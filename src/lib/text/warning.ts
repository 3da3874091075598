import type { WaybillWarning } from '$lib/domain/delivery/waybill';
import type { ChildNameWarning } from '$lib/domain/identity/child-name';
import type { KkWarning } from '$lib/domain/identity/kk';
import type { NikWarning } from '$lib/domain/identity/nik';
import type { AnswerWarning } from '$lib/domain/program/answer-warnings';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

export type FieldWarning = NikWarning | KkWarning | ChildNameWarning | WaybillWarning;

const sentences = {
	'nik-sex': m.warning_nik_sex,
	'nik-birth-date': m.warning_nik_birth_date,
	'nik-region': m.warning_nik_region,
	'nik-serial': m.warning_nik_serial,
	'kk-looks-like-nik': m.warning_kk_looks_like_nik,
	'kk-date': m.warning_kk_date,
	'kk-region': m.warning_kk_region,
	'name-single-word': m.warning_name_single_word,
	'name-shortened': m.warning_name_shortened,
	'waybill-pattern': m.warning_waybill_pattern,
	'waybill-check-digit': m.warning_waybill_check_digit
} satisfies Record<FieldWarning, Message>;

/** Something to look at again; nothing is refused for it. */
export const warningText = (warning: FieldWarning, locale?: Locale): string =>
	say(sentences[warning], locale);

/** The same of an answer; `nameOf` tells who a person of the case is. */
export const answerWarningText = (
	warned: AnswerWarning,
	nameOf: (person: string) => string,
	locale?: Locale
): string =>
	warned.warning === 'nik-twice'
		? m.warning_nik_twice(
				{ person: nameOf(warned.person), other: nameOf(warned.other) },
				{ locale }
			)
		: warningText(warned.warning, locale);
