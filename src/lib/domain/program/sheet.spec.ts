import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.schema';
import type { OrderForm } from './order';
import { sheetOf } from './sheet';

const label = (id: string) => ({ id, en: id });
const question = (id: string, kind: 'person-name' | 'nik' | 'text') => ({
	id,
	kind,
	label: label(id)
});
const catalogue = {
	questions: [question('nama', 'person-name'), question('nik', 'nik'), question('alasan', 'text')]
} as unknown as Catalogue;
const persons = [
	{ person: 'pelapor', role: 'pelapor', label: label('Anda') },
	{ person: 'saksi-1', role: 'saksi', label: label('Saksi 1') },
	{ person: 'saksi-2', role: 'saksi', label: label('Saksi 2') }
];
const field = (question: string, person?: string) => ({
	key: person ? `${question}:${person}` : question,
	question,
	person
});
const form: OrderForm = {
	slot: 'f-9-99:pelapor',
	form: 'f-9-99',
	number: 'F-9.99',
	person: 'pelapor',
	title: label('Formulir contoh'),
	ticks: [label('Kembar 2')],
	sections: [
		{
			title: label('Pemohon'),
			person: 'pelapor',
			fields: [field('nama', 'pelapor'), field('nik', 'pelapor')]
		},
		{ title: label('Saksi'), person: 'saksi-1', fields: [field('nama', 'saksi-1')] },
		{ title: label('Saksi'), person: 'saksi-2', fields: [field('nama', 'saksi-2')] },
		{ title: label('Kosong'), fields: [] },
		{ title: label('Alasan'), fields: [field('alasan')] }
	],
	declaration: label('Isi formulir ini benar.'),
	signatures: [
		{ person: 'pelapor', label: label('Pemohon'), stamp: true },
		{ person: 'saksi-1', label: label('Saksi 1') }
	],
	duty: label('Perlu meterai.')
};
const answers = {
	'nama:pelapor': 'Bagas Contoh',
	'nik:pelapor': '3516990303940002',
	'nama:saksi-2': 'Sumi Contoh',
	alasan: ''
};
const sheet = sheetOf(catalogue, { persons }, form, answers);

describe('a sheet', () => {
	it('has every field in the order of the form, with its answer or an empty line', () => {
		const lines = sheet.sections.map(({ title, person, rows }) => [
			title.id,
			person?.id,
			rows.map(({ question: { id }, answer }) => [id, answer])
		]);
		expect(lines).toEqual([
			[
				'Pemohon',
				undefined,
				[
					['nama', 'Bagas Contoh'],
					['nik', '3516990303940002']
				]
			],
			['Saksi', 'Saksi 1', [['nama', undefined]]],
			['Saksi', 'Saksi 2', [['nama', 'Sumi Contoh']]],
			['Alasan', undefined, [['alasan', undefined]]]
		]);
	});

	it('is signed by name where the name is known, with the place of the stamp', () => {
		expect(sheet.signatures).toEqual([
			{ label: label('Pemohon'), name: 'Bagas Contoh', stamp: true },
			{ label: label('Saksi 1'), stamp: false }
		]);
	});

	it('carries number, ticks, declaration and the sentence about the stamp as the catalogue has them', () => {
		const { number, title, ticks, declaration, duty } = form;
		expect(sheet).toMatchObject({ number, title, ticks, declaration, duty });
		expect('duty' in sheetOf(catalogue, { persons }, { ...form, duty: undefined }, {})).toBe(false);
	});

	it('fails for a field that no question of the catalogue has', () => {
		const broken = { ...form, sections: [{ title: label('?'), fields: [field('tiada')] }] };
		expect(() => sheetOf(catalogue, { persons }, broken, {})).toThrow('tiada');
	});
});
