import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRupiah, rupiah, showRupiah } from './money';

test.each([
	[0, 'Rp 0'],
	[500, 'Rp 500'],
	[20_000, 'Rp 20.000'],
	[1_234_567, 'Rp 1.234.567']
])('%d is shown as %s', (amount, shown) => {
	expect(showRupiah(rupiah(amount))).toBe(shown);
});

test.each([
	'20000',
	'20.000',
	'Rp 20.000',
	'Rp20.000,-',
	'rp. 20.000,00',
	'Rp\u00a020.000',
	'２０.０００'
])('%j is 20.000', (raw) => expect(parseRupiah(raw)).toEqual({ ok: true, value: 20_000 }));

test('the most is taken', () => {
	expect(parseRupiah('999.999.999')).toEqual({ ok: true, value: 999_999_999 });
});

test.each([
	['', 'rupiah-empty'],
	['Rp', 'rupiah-empty'],
	['20,000', 'rupiah-format'],
	['20.00', 'rupiah-format'],
	['2000.000', 'rupiah-format'],
	['20.000,50', 'rupiah-format'],
	['-20.000', 'rupiah-format'],
	['20rb', 'rupiah-format'],
	['1.000.000.000', 'rupiah-large']
])('refuses %j as %s', (raw, code) => {
	expect(parseRupiah(raw)).toEqual({ ok: false, issue: { code } });
});

test('what is shown is read back', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
			expect(parseRupiah(showRupiah(rupiah(amount)))).toEqual({ ok: true, value: amount });
		})
	);
});

test.each([-1, 0.5, NaN, Infinity])('%d is no rupiah', (amount) => {
	expect(() => rupiah(amount)).toThrow(RangeError);
});
