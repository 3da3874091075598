import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phone } from './phone';
import { parsePin, parsePinEntry } from './pin';

const about = { phone: '6281234059876' as Phone, birthDates: ['1990-08-05', '2019-12-31'] };

describe('parsePin', () => {
	test.each(['482913', '４８２９１３', ' 482 913 '])('takes %j', (raw) => {
		expect(parsePin(raw, about)).toEqual({ ok: true, value: '482913' });
	});

	test.each([
		['', { code: 'pin-empty' }],
		['48291a', { code: 'pin-letters' }],
		['48291', { code: 'pin-length', digits: 5 }],
		['4829133', { code: 'pin-length', digits: 7 }]
	])('refuses %j', (raw, issue) => {
		expect(parsePin(raw)).toEqual({ ok: false, issue });
		expect(parsePinEntry(raw)).toEqual({ ok: false, issue });
	});

	test.each([
		...['000000', '111111', '121212', '123123', '909090'].map((pin) => [pin, 'pin-repeats']),
		...['123456', '654321', '890123', '321098', '012345'].map((pin) => [pin, 'pin-run']),
		...['112233', '332211', '990011', '111222', '000999'].map((pin) => [pin, 'pin-run']),
		...['812340', '340598', '059876', '081234', '628123', '281234'].map((pin) => [
			pin,
			'pin-phone'
		]),
		// 5 August 1990 and 31 December 2019
		...[
			'050890',
			'080590',
			'900805',
			'900508',
			'050819',
			'199008',
			'081990',
			'581990',
			'805199',
			'990050'
		].map((pin) => [pin, 'pin-birth-date']),
		...['311219', '123119', '191231', '122019', '201912'].map((pin) => [pin, 'pin-birth-date'])
	])('refuses %s as %s', (pin, code) => {
		expect(parsePin(pin!, about)).toEqual({ ok: false, issue: { code } });
	});

	test.each(['112234', '121213', '135791', '224466', '100001', '111211'])('takes %s', (pin) => {
		expect(parsePin(pin, about).ok).toBe(true);
	});

	test('leaves nearly all numbers to choose from', () => {
		// A step of 17: the repeating ones are multiples of 3, 7, 11, 13 and 37.
		const sample = Array.from({ length: 58_823 }, (_, n) => String(n * 17).padStart(6, '0'));
		const refused = sample.filter((pin) => !parsePin(pin, about).ok);
		expect(refused.length / sample.length).toBeLessThan(0.0015);
		expect(refused.length / sample.length).toBeGreaterThan(0.0008);
	});

	test('an existing weak PIN still signs in', () => {
		expect(parsePinEntry('123456')).toEqual({ ok: true, value: '123456' });
	});

	test('no six digits of the own phone number pass', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^8[1-35-9][0-9]{7,10}$/), fc.nat(12), (number, at) => {
				const pin = `0${number}`.slice(at, at + 6);
				fc.pre(pin.length === 6);
				expect(parsePin(pin, { phone: `62${number}` as Phone }).ok).toBe(false);
			})
		);
	});

	test('a date that is none is passed over', () => {
		expect(parsePin('482913', { birthDates: ['', '1990'] }).ok).toBe(true);
	});
});
