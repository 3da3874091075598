import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDatesIn, groupNik, maskNik, nikWarnings, parseNik, type Nik } from './nik';

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** An invented person and the NIK that fits: kecamatan 99 exists nowhere. */
const person = fc
	.record({
		female: fc.boolean(),
		date: fc.date({
			min: new Date('1930-01-01'),
			max: new Date('2026-11-24'),
			noInvalidDate: true
		}),
		serial: fc.integer({ min: 1, max: 9999 })
	})
	.map(({ female, date, serial }) => {
		const birthDate = date.toISOString().slice(0, 10);
		const day = Number(birthDate.slice(8)) + (female ? 40 : 0);
		const written = `351699${pad(day, 2)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${pad(serial, 4)}`;
		return { written, birthDate, sex: female ? ('female' as const) : ('male' as const) };
	});

function nik(raw: string): Nik {
	const parsed = parseNik(raw);
	if (!parsed.ok) throw new Error(parsed.issue.code);
	return parsed.value;
}

describe('parseNik', () => {
	test('takes every NIK that fits a person, however it is spaced, and warns of nothing', () => {
		fc.assert(
			fc.property(person, fc.constantFrom(' ', '.', '-', '–', '\u200b'), (who, gap) => {
				const spaced = `  ${who.written.replace(/..../g, `$&${gap}`)} `;
				expect(parseNik(spaced)).toEqual({ ok: true, value: who.written });
				expect(nikWarnings(nik(spaced), { ...who, regionCode: '35.16' })).toEqual([]);
				expect(nikWarnings(nik(spaced))).toEqual([]);
			})
		);
	});

	test('says how many digits were written', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[0-9]{1,30}$/), (digits) => {
				fc.pre(digits.length !== 16);
				expect(parseNik(digits)).toEqual({
					ok: false,
					issue: { code: 'nik-length', digits: digits.length }
				});
			})
		);
	});

	test.each([
		['', 'nik-empty'],
		[' .- ', 'nik-empty'],
		['35169901019O0001', 'nik-letters'],
		['3516990001900001', 'nik-day'],
		['3516993201900001', 'nik-day'],
		['3516994001900001', 'nik-day'],
		['3516997201900001', 'nik-day'],
		['3516990100900001', 'nik-month'],
		['3516990113900001', 'nik-month']
	])('refuses %j as %s', (raw, code) => {
		expect(parseNik(raw)).toEqual({ ok: false, issue: { code } });
	});

	test.each([
		'3516993112900001',
		'3516997112900001',
		'3516994101900001',
		'３５１６９９０１０１９００００１'
	])('takes %s', (raw) => expect(parseNik(raw).ok).toBe(true));

	test('keeps the last digits that a number would lose', () => {
		expect(nik('9271990101900003')).toBe('9271990101900003');
	});
});

describe('nikWarnings', () => {
	test.each([
		[{ sex: 'female' as const }, ['nik-sex']],
		[{ birthDate: '1990-01-02' }, ['nik-birth-date']],
		[{ birthDate: '1990-02-01' }, ['nik-birth-date']],
		[{ birthDate: '1991-01-01' }, ['nik-birth-date']],
		[{ regionCode: '35.17' }, ['nik-region']],
		[{ regionCode: '35.16.99', birthDate: '1990-01-01', sex: 'male' as const }, []]
	])('compares with %j', (about, warnings) => {
		expect(nikWarnings(nik('3516990101900001'), about)).toEqual(warnings);
	});

	test.each([
		['3516993104900001', ['nik-birth-date']],
		['3516992902910001', ['nik-birth-date']],
		['3516992902920001', []],
		['3516992902000001', []],
		['3516990101900000', ['nik-serial']]
	])('looks at %s alone', (written, warnings) => {
		expect(nikWarnings(nik(written))).toEqual(warnings);
	});
});

test('a shown NIK hides birth date and sex, a grouped one is the whole', () => {
	expect(maskNik(nik('3516994101900001'))).toBe('3516••••••••0001');
	expect(groupNik(nik('3516994101900001'))).toBe('3516 9941 0190 0001');
	fc.assert(
		fc.property(person, ({ written }) => {
			expect(maskNik(nik(written))).toHaveLength(16);
			expect(parseNik(groupNik(nik(written)))).toEqual({ ok: true, value: written });
		})
	);
});

test('tells both birth dates that it may mean, and none for a day that is not', () => {
	expect(birthDatesIn('3516995205900001' as Nik)).toEqual(['1990-05-12', '2090-05-12']);
	expect(birthDatesIn('3516993102900001' as Nik)).toEqual([]);
});
