import type { Brand } from '$lib/domain/brand';
import { accept, type Result } from '$lib/domain/result';
import type { Nik } from './nik';
import {
	groupSixteenDigits,
	maskSixteenDigits,
	parseSixteenDigits,
	startsWithRegion,
	type SixteenDigitsIssue
} from './sixteen-digits';

/** Number of a family card: region of issue, date of recording as DDMMYY, serial. */
export type Kk = Brand<string, 'Kk'>;

export type KkIssue = SixteenDigitsIssue<'kk'>;

export type KkWarning = 'kk-looks-like-nik' | 'kk-date' | 'kk-region';

/** Only the length is certain: the date inside is known from weak sources, so it warns at most. */
export function parseKk(raw: string): Result<Kk, KkIssue> {
	const digits = parseSixteenDigits('kk', raw);
	return digits.ok ? accept(digits.value as Kk) : digits;
}

/** A KK number equal to a NIK on the same form is one of the two written twice: an error. */
export const findKkConflict = (
	kk: Kk,
	niks: readonly Nik[]
): { code: 'kk-same-as-nik' } | undefined =>
	niks.some((nik) => String(nik) === String(kk)) ? { code: 'kk-same-as-nik' } : undefined;

export function kkWarnings(kk: Kk, about: { regionCode?: string } = {}): KkWarning[] {
	const day = Number(kk.slice(6, 8));
	const month = Number(kk.slice(8, 10));
	const warnings: KkWarning[] = [];
	if (about.regionCode && !startsWithRegion(kk, about.regionCode)) warnings.push('kk-region');
	if (day > 40) warnings.push('kk-looks-like-nik');
	else if (day < 1 || day > 31 || month < 1 || month > 12) warnings.push('kk-date');
	return warnings;
}

export const maskKk: (kk: Kk) => string = maskSixteenDigits;
export const groupKk: (kk: Kk) => string = groupSixteenDigits;
