import { describe, expect, test } from 'vitest';
import { originalTitle } from './paper';

const card = { id: 'KTP-el', en: 'KTP-el' };
const persons = [
	{ person: 'pelapor', role: 'pelapor', label: { id: 'Anda', en: 'You' } },
	{ person: 'almarhum', role: 'almarhum', label: { id: 'Almarhum', en: 'The deceased' } }
];
const family = { label: { id: 'KK', en: 'Family card' }, person: 'keluarga' };

describe('a paper that goes back', () => {
	test('says whose it is where two of one name lie ready', () => {
		const all = [{ label: card, person: 'almarhum' }, { label: card, person: 'pelapor' }, family];
		expect(all.map((one) => originalTitle(one, all, { persons }, 'id'))).toEqual([
			'KTP-el: Almarhum',
			'KTP-el: Anda',
			'KK'
		]);
	});

	test('needs no name where it is the only one', () => {
		const all = [{ label: card, person: 'pelapor' }, family];
		expect(all.map((one) => originalTitle(one, all, { persons }, 'en'))).toEqual([
			'KTP-el',
			'Family card'
		]);
	});
});
