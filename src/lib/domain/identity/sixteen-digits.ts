import { cleanDigits } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

/** `digits` is how many were written, for "Yang Anda tulis 15 angka." */
export type SixteenDigitsIssue<Name extends string> =
	| { code: `${Name}-empty` }
	| { code: `${Name}-letters` }
	| { code: `${Name}-length`; digits: number };

/** NIK and No. KK are both 16 digits kept as text: as a number they pass 2^53 and lose their end. */
export function parseSixteenDigits<Name extends string>(
	name: Name,
	raw: string
): Result<string, SixteenDigitsIssue<Name>> {
	const digits = cleanDigits(raw);
	if (digits === '') return refuse({ code: `${name}-empty` });
	if (!/^[0-9]+$/.test(digits)) return refuse({ code: `${name}-letters` });
	if (digits.length !== 16) return refuse({ code: `${name}-length`, digits: digits.length });
	return accept(digits);
}

/** `3516••••••••0001`: region and serial stay, birth date and sex do not show. */
export const maskSixteenDigits = (digits: string): string =>
	`${digits.slice(0, 4)}••••••••${digits.slice(12)}`;

/** `3516 9901 0190 0001`: groups of four, to compare with a card by eye. */
export const groupSixteenDigits = (digits: string): string => digits.replace(/.{4}(?=.)/g, '$& ');

/** Whether the first digits are those of a Kemendagri code such as `35.16` or `35.16.01`. */
export const startsWithRegion = (digits: string, regionCode: string): boolean =>
	digits.startsWith(regionCode.replaceAll('.', ''));
