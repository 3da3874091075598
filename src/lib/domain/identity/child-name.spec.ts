import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childNameWarnings, parseChildName } from './child-name';
import type { PersonName } from './person-name';

describe('parseChildName', () => {
	test.each([
		['  Aisyah   Putri Ramadhani ', 'Aisyah Putri Ramadhani'],
		['SRI WAHYUNI', 'SRI WAHYUNI'],
		['Ng Mei Ling', 'Ng Mei Ling'],
		['Habib Gus Romo', 'Habib Gus Romo'],
		['Jack Ma', 'Jack Ma'],
		['Dewi Haji', 'Dewi Haji'],
		['Moh Ali', 'Moh Ali'],
		['Sag Putra', 'Sag Putra'],
		['Budi', 'Budi'],
		['Vi Xi Li', 'Vi Xi Li'],
		[
			`${'a'.repeat(29)} ${'b'.repeat(10)}${'a'.repeat(20)}`,
			`${'a'.repeat(29)} ${'b'.repeat(10)}${'a'.repeat(20)}`
		]
	])('takes %j', (raw, name) => {
		expect(parseChildName(raw)).toEqual({ ok: true, value: name });
	});

	test.each([
		['', { code: 'name-empty' }],
		['Rizky 2', { code: 'name-digits' }],
		['Raja Ⅳ', { code: 'name-digits' }],
		['Raja Arya III', { code: 'name-digits' }],
		['Dr Ali Akbar', { code: 'name-title', word: 'Dr' }],
		['Hj. Siti Aminah', { code: 'name-title', word: 'Hj.' }],
		['Kiai', { code: 'name-title', word: 'Kiai' }],
		['Ma. Lina', { code: 'name-abbreviation', word: 'Ma.' }],
		['Ustadz Ali', { code: 'name-title', word: 'Ustadz' }],
		['Ali Akbar SH', { code: 'name-title', word: 'SH' }],
		['Ali Akbar, S.Pd.', { code: 'name-title', word: 'S.Pd.' }],
		['Ali Akbar S.E.', { code: 'name-title', word: 'S.E.' }],
		['M. Ali', { code: 'name-abbreviation', word: 'M.' }],
		['Muh. Ali', { code: 'name-abbreviation', word: 'Muh.' }],
		['Siti A Rahma', { code: 'name-abbreviation', word: 'A' }],
		['Mhd Ali', { code: 'name-abbreviation', word: 'Mhd' }],
		["Nur'aini", { code: 'name-punctuation' }],
		['Nur’aini', { code: 'name-punctuation' }],
		['Anna-Maria', { code: 'name-punctuation' }],
		['Siti Aisyah.', { code: 'name-punctuation' }],
		['Budi ♥', { code: 'name-punctuation' }],
		['André', { code: 'name-letters' }],
		['محمد علي', { code: 'name-letters' }],
		['ba'.repeat(30) + 'b', { code: 'name-long', length: 61, most: 60 }]
	])('refuses %j', (raw, issue) => {
		expect(parseChildName(raw)).toEqual({ ok: false, issue });
	});

	test('what it accepts keeps the law, whatever was written', () => {
		const part = fc.oneof(
			fc.constantFrom('Siti', 'Ali', 'M.', 'SH', '  ', '7', "'", 'é', '\u200d', 'Ａ', '-'),
			fc.string({ unit: 'grapheme', maxLength: 12 })
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
				const name = parseChildName(parts.join(' '));
				if (name.ok) expect(name.value).toMatch(/^(?=.{1,60}$)[A-Za-z]{2,}( [A-Za-z]{2,})*$/);
			})
		);
	});
});

test.each([
	['Budi Santoso', []],
	['Budi', ['name-single-word']],
	['Moch Budi', ['name-shortened']],
	['Abd', ['name-single-word', 'name-shortened']]
])('warns about %s: %j', (name, warnings) => {
	expect(childNameWarnings(name as PersonName)).toEqual(warnings);
});
