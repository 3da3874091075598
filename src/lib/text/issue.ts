import type { CaseCodeIssue } from '$lib/domain/application/code';
import type { WaybillIssue } from '$lib/domain/delivery/waybill';
import type { RupiahIssue } from '$lib/domain/money';
import type { SettingIssue } from '$lib/domain/office/setting';
import type { PlaceCodeIssue } from '$lib/domain/place/code';
import type { AnswerIssue } from '$lib/domain/program/parse-answer';
import type { ClockIssue } from '$lib/domain/time/parse-clock';
import type { DateIssue, DatePart } from '$lib/domain/time/parse-date';
import { answerSentences } from './answer-issue';
import { identitySentences, type IdentityIssue } from './identity-issue';
import type { Locale } from './locale';
import { say, type Message, type Sentences } from './message';
import { m } from './paraglide/messages';

/** Everything that a parser of one field may refuse. */
export type FieldIssue =
	| IdentityIssue
	| AnswerIssue
	| DateIssue
	| ClockIssue
	| RupiahIssue
	| CaseCodeIssue
	| PlaceCodeIssue
	| WaybillIssue
	| SettingIssue;

const dateParts = {
	day: m.date_part_day,
	month: m.date_part_month,
	year: m.date_part_year
} satisfies Record<DatePart, Message>;

const sentences = {
	...identitySentences,
	...answerSentences,
	'date-empty': m.issue_date_empty,
	'date-incomplete': ({ missing }, options) =>
		m.issue_date_incomplete(
			{ missing: missing.map((part) => say(dateParts[part], options?.locale)).join(', ') },
			options
		),
	'date-format': m.issue_date_format,
	'date-year': m.issue_date_year,
	'date-impossible': m.issue_date_impossible,
	'date-future': m.issue_date_future,
	'date-too-old': m.issue_date_too_old,
	'clock-empty': m.issue_clock_empty,
	'clock-format': m.issue_clock_format,
	'clock-impossible': m.issue_clock_impossible,
	'rupiah-empty': m.issue_rupiah_empty,
	'rupiah-format': m.issue_rupiah_format,
	'rupiah-large': m.issue_rupiah_large,
	'code-empty': m.issue_code_empty,
	'code-prefix': m.issue_code_prefix,
	'code-length': m.issue_code_length,
	'code-letters': m.issue_code_letters,
	'code-check': m.issue_code_check,
	'place-empty': m.issue_place_empty,
	'place-format': m.issue_place_format,
	'waybill-empty': m.issue_waybill_empty,
	'waybill-long': m.issue_waybill_long,
	'setting-unknown': m.issue_setting_unknown,
	'setting-shape': m.issue_setting_shape,
	'setting-low': m.issue_setting_low,
	'setting-high': m.issue_setting_high,
	'setting-empty': m.issue_setting_empty,
	'setting-long': m.issue_setting_long,
	'setting-many': m.issue_setting_many,
	'setting-number': m.issue_setting_number,
	'setting-link': m.issue_setting_link,
	'setting-closes-first': m.issue_setting_closes_first,
	'setting-kecamatan-twice': m.issue_setting_kecamatan_twice,
	'setting-kecamatan-missing': m.issue_setting_kecamatan_missing,
	'setting-outside': m.issue_setting_outside,
	'setting-date-twice': m.issue_setting_date_twice,
	'setting-day-twice': m.issue_setting_day_twice,
	'setting-answer-reason': m.issue_setting_answer_reason,
	'setting-words': m.issue_setting_words,
	'setting-last': m.issue_setting_last
} satisfies Sentences<FieldIssue>;

/** What is wrong with a field and what to do, in one or two sentences. */
export const issueText = (issue: FieldIssue, locale?: Locale): string =>
	(sentences[issue.code] as Message<FieldIssue>)(issue, { locale });
