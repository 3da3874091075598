import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './parse-date';

const today = '2026-11-24';

test.each([
	'24-11-1990',
	'24/11/1990',
	'24.11.1990',
	'24 11 1990',
	'24 – 11 – 1990',
	'24 November 1990',
	'24 nopember 1990',
	'24 Nov. 1990',
	'24111990',
	'1990-11-24',
	'２４-１１-１９９０'
])('reads %j', (raw) => {
	expect(parseDate(raw, { today })).toEqual({ ok: true, value: '1990-11-24' });
});

test.each([
	...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'].map((m, i) => [m, i + 1]),
	...['Agustus', 'September', 'Oktober', 'November', 'Desember'].map((m, i) => [m, i + 8]),
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'].map((m, i) => [m, i + 1]),
	...['August', 'September', 'October', 'November', 'December'].map((m, i) => [m, i + 8]),
	...['Pebruari', 'Agt', 'Ags', 'Okt', 'Des'].map((m, i) => [m, [2, 8, 8, 10, 12][i]!])
] as [string, number][])('%s is month %d', (month, number) => {
	expect(parseDate({ day: '5', month, year: '1990' }, { today })).toEqual({
		ok: true,
		value: `1990-${String(number).padStart(2, '0')}-05`
	});
});

test.each([
	['', { code: 'date-empty' }],
	[{ day: ' ', month: '', year: '' }, { code: 'date-empty' }],
	[
		{ day: '5', month: '', year: '' },
		{ code: 'date-incomplete', missing: ['month', 'year'] }
	],
	[
		{ day: '', month: '5', year: '1990' },
		{ code: 'date-incomplete', missing: ['day'] }
	],
	[{ day: 'lima', month: '5', year: '1990' }, { code: 'date-format' }],
	[{ day: '5', month: 'Xyz', year: '1990' }, { code: 'date-format' }],
	[{ day: '5', month: '5', year: 'dulu' }, { code: 'date-format' }],
	['kemarin', { code: 'date-format' }],
	['5-8-90', { code: 'date-year' }],
	[{ day: '5', month: '8', year: '90' }, { code: 'date-year' }],
	['31-4-1990', { code: 'date-impossible' }],
	['29-2-2023', { code: 'date-impossible' }],
	['1-13-1990', { code: 'date-impossible' }],
	['0-1-1990', { code: 'date-impossible' }],
	['25-11-2026', { code: 'date-future' }],
	['31-12-1899', { code: 'date-too-old' }]
])('refuses %j', (typed, issue) => {
	expect(parseDate(typed, { today })).toEqual({ ok: false, issue });
});

test('limits are the caller’s', () => {
	expect(parseDate('24-11-2026', { today }).ok).toBe(true);
	expect(parseDate('25-11-2026', { today, future: true }).ok).toBe(true);
	expect(parseDate('1-1-1900', { today }).ok).toBe(true);
	expect(parseDate('23-11-2026', { today, earliest: today })).toEqual({
		ok: false,
		issue: { code: 'date-too-old' }
	});
});

test('every real date is read in each of its forms', () => {
	const day = fc.date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true });
	fc.assert(
		fc.property(day, (at) => {
			const iso = at.toISOString().slice(0, 10);
			const [year, month, date] = iso.split('-') as [string, string, string];
			for (const typed of [iso, `${date}/${month}/${year}`, { day: date, month, year }])
				expect(parseDate(typed, { today })).toEqual({ ok: true, value: iso });
		})
	);
});

test('no text throws', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (raw) => {
			expect(parseDate(raw, { today }).ok).toBeTypeOf('boolean');
		})
	);
});
