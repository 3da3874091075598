import type { ChildNameIssue } from '$lib/domain/identity/child-name';
import type { findKkConflict, KkIssue } from '$lib/domain/identity/kk';
import type { NikIssue } from '$lib/domain/identity/nik';
import type { PersonNameIssue } from '$lib/domain/identity/person-name';
import type { PhoneIssue } from '$lib/domain/identity/phone';
import type { PinIssue } from '$lib/domain/identity/pin';
import type { Sentences } from './message';
import { m } from './paraglide/messages';

type KkConflict = NonNullable<ReturnType<typeof findKkConflict>>;

export type IdentityIssue =
	NikIssue | KkIssue | KkConflict | PhoneIssue | PersonNameIssue | ChildNameIssue | PinIssue;

export const identitySentences = {
	'nik-empty': m.issue_nik_empty,
	'nik-letters': m.issue_nik_letters,
	'nik-length': m.issue_nik_length,
	'nik-day': m.issue_nik_day,
	'nik-month': m.issue_nik_month,
	'kk-empty': m.issue_kk_empty,
	'kk-letters': m.issue_kk_letters,
	'kk-length': m.issue_kk_length,
	'kk-same-as-nik': m.issue_kk_same_as_nik,
	'phone-empty': m.issue_phone_empty,
	'phone-letters': m.issue_phone_letters,
	'phone-foreign': m.issue_phone_foreign,
	'phone-landline': m.issue_phone_landline,
	'phone-not-mobile': m.issue_phone_not_mobile,
	'phone-length': m.issue_phone_length,
	'name-empty': m.issue_name_empty,
	'name-long': m.issue_name_long,
	'name-unprintable': m.issue_name_unprintable,
	'name-digits': m.issue_name_digits,
	'name-title': m.issue_name_title,
	'name-abbreviation': m.issue_name_abbreviation,
	'name-punctuation': m.issue_name_punctuation,
	'name-letters': m.issue_name_letters,
	'pin-empty': m.issue_pin_empty,
	'pin-letters': m.issue_pin_letters,
	'pin-length': m.issue_pin_length,
	'pin-repeats': m.issue_pin_repeats,
	'pin-run': m.issue_pin_run,
	'pin-phone': m.issue_pin_phone,
	'pin-birth-date': m.issue_pin_birth_date
} satisfies Sentences<IdentityIssue>;
