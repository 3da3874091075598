import type { Brand } from '$lib/domain/brand';
import { accept, refuse, type Result } from '$lib/domain/result';
import { findDate, type IsoDate } from '$lib/domain/time/office-time';
import type { Sex } from './sex';
import {
	groupSixteenDigits,
	maskSixteenDigits,
	parseSixteenDigits,
	startsWithRegion,
	type SixteenDigitsIssue
} from './sixteen-digits';

/** `PPKKCC DDMMYY SSSS` without blanks: region of first registration, birth date, serial. */
export type Nik = Brand<string, 'Nik'>;

export type NikIssue = SixteenDigitsIssue<'nik'> | { code: 'nik-day' } | { code: 'nik-month' };

export type NikWarning = 'nik-sex' | 'nik-birth-date' | 'nik-region' | 'nik-serial';

/** Women carry their day of birth plus 40. */
const femaleOffset = 40;

function partsOf(nik: string) {
	const writtenDay = Number(nik.slice(6, 8));
	const female = writtenDay > femaleOffset;
	return {
		sex: (female ? 'female' : 'male') satisfies Sex,
		day: female ? writtenDay - femaleOffset : writtenDay,
		month: Number(nik.slice(8, 10)),
		year: nik.slice(10, 12),
		serial: nik.slice(12)
	};
}

/** Refuses only what no NIK can be; what merely disagrees is for `nikWarnings`. */
export function parseNik(raw: string): Result<Nik, NikIssue> {
	const digits = parseSixteenDigits('nik', raw);
	if (!digits.ok) return digits;
	const { day, month } = partsOf(digits.value);
	if (day < 1 || day > 31) return refuse({ code: 'nik-day' });
	if (month < 1 || month > 12) return refuse({ code: 'nik-month' });
	return accept(digits.value as Nik);
}

/**
 * What disagrees with the rest of the form. Never a reason to refuse: a NIK is for life, and stays
 * when the birth date is corrected or the person moves (Dirjen Dukcapil).
 */
export function nikWarnings(
	nik: Nik,
	about: { sex?: Sex; birthDate?: IsoDate; regionCode?: string } = {}
): NikWarning[] {
	const { sex, day, month, year, serial } = partsOf(nik);
	const warnings: NikWarning[] = [];
	if (about.regionCode && !startsWithRegion(nik, about.regionCode)) warnings.push('nik-region');
	if (about.sex && about.sex !== sex) warnings.push('nik-sex');
	// Without a date to compare with, a day such as 31 April is still odd. 1904 and 2004 are both leap.
	const agrees = about.birthDate
		? about.birthDate.slice(2) === `${year}-${nik.slice(8, 10)}-${String(day).padStart(2, '0')}`
		: findDate(2000 + Number(year), month, day) !== undefined;
	if (!agrees) warnings.push('nik-birth-date');
	if (serial === '0000') warnings.push('nik-serial');
	return warnings;
}

/** The birth dates that a NIK may tell: it leaves the century open. */
export function birthDatesIn(nik: Nik): IsoDate[] {
	const { day, month, year } = partsOf(nik);
	return [1900, 2000].flatMap((century) => findDate(century + Number(year), month, day) ?? []);
}

export const maskNik: (nik: Nik) => string = maskSixteenDigits;
export const groupNik: (nik: Nik) => string = groupSixteenDigits;
