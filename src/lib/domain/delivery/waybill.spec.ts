import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWaybill } from './waybill';

const jnt = { waybillPatterns: ['^J[A-Z0-9]{1,2}\\d{8,14}$'] };
const pos = { waybillPatterns: ['[A-Z]{2}\\d{9}[A-Z]{2}', 'P\\d{10,14}', '\\d{10,15}'] };

describe('parseWaybill', () => {
	test.each([
		[jnt, ' jx 8009962760 ', { waybill: 'JX8009962760' }],
		[pos, 'EE 123 456 785 ID', { waybill: 'EE123456785ID' }],
		[pos, 'P2611240012345', { waybill: 'P2611240012345' }],
		[pos, 'EE123456789ID', { waybill: 'EE123456789ID', warning: 'waybill-check-digit' }],
		[pos, 'RA123456789ID', { waybill: 'RA123456789ID', warning: 'waybill-check-digit' }],
		[jnt, 'EE123456785ID', { waybill: 'EE123456785ID', warning: 'waybill-pattern' }],
		[pos, 'XX-1', { waybill: 'XX-1', warning: 'waybill-pattern' }],
		[pos, '1234567890123456', { waybill: '1234567890123456', warning: 'waybill-pattern' }],
		[{ waybillPatterns: ['A|B'] }, 'AB', { waybill: 'AB', warning: 'waybill-pattern' }],
		[{ waybillPatterns: [] }, 'A1', { waybill: 'A1', warning: 'waybill-pattern' }]
	])('%j takes %j', (courier, raw, value) => {
		expect(parseWaybill(courier, raw)).toEqual({ ok: true, value });
	});

	test.each([
		// sums that leave 0 and 1 of 11: check digits 5 and 0
		['RR000000005ID', undefined],
		['RR000000500ID', undefined],
		['RR000000000ID', 'waybill-check-digit']
	])('S10 %s: %s', (raw, warning) => {
		expect(parseWaybill(pos, raw)).toMatchObject({ ok: true, value: { waybill: raw } });
		const parsed = parseWaybill(pos, raw);
		expect(parsed.ok && parsed.value.warning).toBe(warning);
	});

	test('refuses nothing but the empty and the endless', () => {
		expect(parseWaybill(pos, ' \u200b')).toEqual({ ok: false, issue: { code: 'waybill-empty' } });
		expect(parseWaybill(pos, 'A'.repeat(41))).toEqual({
			ok: false,
			issue: { code: 'waybill-long', length: 41 }
		});
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 40 }), (raw) => {
				fc.pre(raw.trim() !== '');
				expect(parseWaybill(pos, raw).ok).toBe(true);
			})
		);
	});

	// Check digits other than 5: two rests of 11 share that one.
	test('a wrong digit in a valid S10 number is noticed', () => {
		fc.assert(
			fc.property(fc.nat(7), fc.integer({ min: 1, max: 9 }), (at, by) => {
				const digits = [...'473124829'];
				digits[at] = String((Number(digits[at]) + by) % 10);
				const parsed = parseWaybill(pos, `EE${digits.join('')}ID`);
				expect(parsed.ok && parsed.value.warning).toBe('waybill-check-digit');
			})
		);
	});
});
