import type { Brand } from '$lib/domain/brand';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { IsoDate } from '$lib/domain/time/office-time';
import type { Phone } from './phone';

/** Six digits as text. Never logged, stored only as a hash. */
export type Pin = Brand<string, 'Pin'>;

export type PinEntryIssue =
	{ code: 'pin-empty' } | { code: 'pin-letters' } | { code: 'pin-length'; digits: number };

export type PinIssue =
	| PinEntryIssue
	| { code: 'pin-repeats' }
	| { code: 'pin-run' }
	| { code: 'pin-phone' }
	| { code: 'pin-birth-date' };

/** A PIN that exists already, typed to sign in: only its shape is asked. */
export function parsePinEntry(raw: string): Result<Pin, PinEntryIssue> {
	const pin = cleanText(raw).replaceAll(' ', '');
	if (pin === '') return refuse({ code: 'pin-empty' });
	if (!/^[0-9]+$/.test(pin)) return refuse({ code: 'pin-letters' });
	if (pin.length !== 6) return refuse({ code: 'pin-length', digits: pin.length });
	return accept(pin as Pin);
}

/** A new PIN: also refused where somebody who knows the person would try it first. */
export function parsePin(
	raw: string,
	about: { phone?: Phone; birthDates?: readonly IsoDate[] } = {}
): Result<Pin, PinIssue> {
	const entry = parsePinEntry(raw);
	if (!entry.ok) return entry;
	const pin = entry.value;
	if (repeats(pin)) return refuse({ code: 'pin-repeats' });
	if (isRun(pin)) return refuse({ code: 'pin-run' });
	if (about.phone && `${about.phone} ${about.phone.replace(/^62/, '0')}`.includes(pin))
		return refuse({ code: 'pin-phone' });
	if (about.birthDates?.some((date) => birthDateForms(date).some((form) => form.includes(pin))))
		return refuse({ code: 'pin-birth-date' });
	return accept(pin);
}

/** 111111, 121212, 123123 */
const repeats = (pin: string) =>
	[1, 2, 3].some((period) => pin === pin.slice(0, period).repeat(6 / period));

/** 123456, 987654, 890123; also doubled and tripled: 112233, 222111. Nine goes on with zero. */
const isRun = (pin: string) =>
	[1, 2, 3].some((size) => {
		const firsts = [...pin].filter((_, index) => index % size === 0);
		if (pin !== firsts.map((digit) => digit.repeat(size)).join('')) return false;
		return [1, 9].some((step) =>
			firsts.every((digit, i) => i === 0 || Number(digit) === (Number(firsts[i - 1]) + step) % 10)
		);
	});

/**
 * Every usual way to write the date; any six digits in a row of one of them are refused. YYMMDD is
 * inside YYYYMMDD.
 */
function birthDateForms(date: IsoDate): string[] {
	const [year, month, day] = date.split('-');
	if (!year || !month || !day) return [];
	const short = year.slice(2);
	return [
		day + month + year,
		month + day + year,
		year + month + day,
		year + day + month,
		day + month + short,
		month + day + short,
		`${Number(day)}${Number(month)}${year}`
	];
}
