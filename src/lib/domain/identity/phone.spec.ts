import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhone, maskPhone, showPhone, type Phone } from './phone';

const national = fc.stringMatching(/^8[1-35-9][0-9]{7,10}$/);

describe('parsePhone', () => {
	test('every way to write a mobile number gives the same digits', () => {
		const prefix = fc.constantFrom('0', '', '62', '+62', '+62 ', '0062', '+62 (0)', '620', '＋62');
		const gap = fc.constantFrom('', ' ', '-', '.', '\u2011', '/');
		fc.assert(
			fc.property(national, prefix, gap, (number, before, between) => {
				const written = before + number.replace(/...(?=.)/g, `$&${between}`);
				expect(parsePhone(written)).toEqual({ ok: true, value: `62${number}` });
			})
		);
	});

	test.each([
		['', { code: 'phone-empty' }],
		['-', { code: 'phone-empty' }],
		['0812 3456 789O', { code: 'phone-letters' }],
		['0812+345678', { code: 'phone-letters' }],
		['(0321) 391268', { code: 'phone-landline' }],
		['+62 321 391268', { code: 'phone-landline' }],
		['021-5550123', { code: 'phone-landline' }],
		['+65 8123 4567', { code: 'phone-foreign' }],
		['0060123456789', { code: 'phone-foreign' }],
		['08041234567', { code: 'phone-not-mobile' }],
		['080912345678', { code: 'phone-not-mobile' }],
		['08421234567', { code: 'phone-not-mobile' }],
		['110', { code: 'phone-not-mobile' }],
		['0', { code: 'phone-not-mobile' }],
		['081234567', { code: 'phone-length', digits: 9 }],
		['81234567', { code: 'phone-length', digits: 9 }],
		['08123456789012', { code: 'phone-length', digits: 14 }]
	])('refuses %j', (raw, issue) => {
		expect(parsePhone(raw)).toEqual({ ok: false, issue });
	});
});

describe('showPhone', () => {
	test.each([
		['6281234567890', '0812-3456-7890'],
		['62812345678', '0812-3456-78'],
		['62812345678901', '0812-3456-78901'],
		['62812345678', '0812-3456-78']
	])('%s → %s', (phone, shown) => expect(showPhone(phone as Phone)).toBe(shown));

	test('what is shown is read back as the same number', () => {
		fc.assert(
			fc.property(national, (number) => {
				const phone = `62${number}` as Phone;
				expect(showPhone(phone)).toMatch(/^08\d\d-\d{4}-\d{2,5}$/);
				expect(parsePhone(showPhone(phone))).toEqual({ ok: true, value: phone });
			})
		);
	});
});

test('shows who knows the number that it is theirs', () => {
	expect(maskPhone('6281234567890' as Phone)).toBe('0812-••••-7890');
	expect(maskPhone('62812345678' as Phone)).toBe('0812-••••-78');
});
