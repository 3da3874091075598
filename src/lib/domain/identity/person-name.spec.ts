import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePersonName } from './person-name';

test.each([
	['  H.  MOCH. ALI ', 'H. MOCH. ALI'],
	["Nur'aini, S.Pd., M.M.", "Nur'aini, S.Pd., M.M."],
	['A', 'A'],
	['José <Pepe> Álvarez-Ng', 'José <Pepe> Álvarez-Ng'],
	['Siti\u200b\tAminah', 'Siti Aminah'],
	['Sukarno 2', 'Sukarno 2']
])('keeps %j as %j', (raw, name) => {
	expect(parsePersonName(raw)).toEqual({ ok: true, value: name });
});

test.each([
	['', { code: 'name-empty' }],
	[' - ', { code: 'name-empty' }],
	['Ali\u0007', { code: 'name-unprintable' }],
	['Ali\ue000', { code: 'name-unprintable' }],
	['Ali\ufdd0', { code: 'name-unprintable' }],
	['Ali \ud800', { code: 'name-unprintable' }],
	['x'.repeat(101), { code: 'name-long', length: 101, most: 100 }]
])('refuses %j', (raw, issue) => {
	expect(parsePersonName(raw)).toEqual({ ok: false, issue });
});

test('an accepted name is accepted again unchanged', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
			const name = parsePersonName(raw);
			if (name.ok) expect(parsePersonName(name.value)).toEqual(name);
		})
	);
	expect(parsePersonName('𠮷'.repeat(100)).ok).toBe(true);
});
