import { describe, expect, test } from 'vitest';
import {
	orderOf,
	photos,
	advised,
	forms,
	outputs,
	taken,
	kept,
	keys,
	people,
	motherReports
} from '../../../../tests/support/example-orders';
import { progressOf } from '$lib/domain/program/progress';
import { shippedCatalogue as catalogue } from './shipped-catalogue';

describe('a newborn', () => {
	test('with birth letter and marriage book: three photos, three documents, the KK goes back', () => {
		const order = orderOf(['akta-kelahiran'], motherReports);
		expect(photos(order)).toEqual(['surat-lahir:anak-1', 'buku-nikah:keluarga', 'kk:keluarga']);
		expect(advised(order)).toEqual(['ktp-el:pelapor', 'ktp-el:ayah']);
		expect(forms(order)).toEqual(['f-1-02:pelapor', 'f-2-01-kelahiran:anak-1']);
		expect(outputs(order)).toEqual([
			'kk-baru:keluarga',
			'akta-kelahiran:anak-1',
			'kia-baru:anak-1'
		]);
		expect(taken(order)).toEqual(['kk:keluarga', 'f-1-02:pelapor', 'f-2-01-kelahiran:anak-1']);
		expect(kept(order)).toEqual(['buku-nikah:keluarga', 'surat-lahir:anak-1']);
		expect(order.lane).toBe('newborn');
		expect(order.quiet).toBe(false);
		expect(order.ends).toEqual([]);
	});

	test('the mother who applies is asked once: she is "Anda (Ibu)"', () => {
		const order = orderOf(['akta-kelahiran'], motherReports);
		expect(order.persons[0]).toMatchObject({ person: 'pelapor', label: { id: 'Anda (Ibu)' } });
		expect(people(order)).not.toContain('ibu');
		expect(keys(order)).toContain('tempat-lahir:pelapor');
		const form = order.forms.find(({ form }) => form === 'f-2-01-kelahiran')!;
		const mother = form.sections.find(({ title }) => title.id === 'Ibu')!;
		expect(mother.fields.map(({ key }) => key)).toContain('nik:pelapor');
	});

	test('twins without names: two persons, two forms, two akta, one KK, names may stay empty', () => {
		const order = orderOf(['akta-kelahiran'], {
			...motherReports,
			'jumlah-anak': '2',
			'nama-sudah-ada': 'belum'
		});
		expect(
			order.persons.filter(({ role }) => role === 'anak').map(({ label }) => label.id)
		).toEqual(['Anak 1', 'Anak 2']);
		expect(outputs(order)).toEqual([
			'kk-baru:keluarga',
			'akta-kelahiran:anak-1',
			'akta-kelahiran:anak-2',
			'kia-baru:anak-1',
			'kia-baru:anak-2'
		]);
		expect(forms(order)).toEqual([
			'f-1-02:pelapor',
			'f-2-01-kelahiran:anak-1',
			'f-2-01-kelahiran:anak-2'
		]);
		expect(order.forms[1]?.ticks.map(({ id }) => id)).toEqual(['Kembar 2']);
		expect(photos(order)).toContain('surat-lahir:anak-2');
		const names = order.facts.filter(({ question }) => question === 'nama-anak');
		expect(names.map(({ optional }) => optional)).toEqual([true, true]);
		const missing = progressOf(order, {}).data.flatMap((one) => one.missing);
		expect(missing.map(({ question }) => question)).not.toContain('nama-anak');
		expect(order.notes.map(({ id }) => id).join()).toContain('Nama anak belum ada');
	});

	test('a name that is there must be given', () => {
		const order = orderOf(['akta-kelahiran'], motherReports);
		const missing = progressOf(order, motherReports).data.flatMap((one) => one.missing);
		expect(missing.map(({ key }) => key)).toContain('nama-anak:anak-1');
	});

	test('no marriage book, KK shows husband and wife: F-2.04 instead, its phrase said', () => {
		const order = orderOf(['akta-kelahiran'], {
			...motherReports,
			'buku-nikah': 'tidak-ada',
			'tertulis-di-kk': 'suami-istri'
		});
		expect(forms(order)).toContain('f-2-04:pelapor');
		expect(photos(order)).not.toContain('buku-nikah:keluarga');
		expect(kept(order)).not.toContain('buku-nikah:keluarga');
		expect(order.notes.map(({ id }) => id).join()).toContain('frasa');
		const question = catalogue.questions.find(({ id }) => id === 'tertulis-di-kk')!;
		expect(question.options?.[0]?.consequence?.id).toContain('belum tercatat');
	});

	test('unregistered marriage and the father dead: nothing can be sent, an officer advises', () => {
		const order = orderOf(['akta-kelahiran'], {
			...motherReports,
			'orang-tua-meninggal': 'ayah',
			'buku-nikah': 'tidak-ada',
			'tertulis-di-kk': 'orang-tua-wafat'
		});
		expect(order.ends.map(({ id }) => id).join()).toContain('petugas');
		expect(forms(order)).not.toContain('f-2-04:pelapor');
		expect(progressOf(order, {}).complete).toBe(false);
	});

	test('F-2.04 cannot be chosen by a forged answer when the father is dead', () => {
		const order = orderOf(['akta-kelahiran'], {
			...motherReports,
			'orang-tua-meninggal': 'ayah',
			'buku-nikah': 'tidak-ada',
			'tertulis-di-kk': 'suami-istri'
		});
		expect(forms(order).join()).not.toContain('f-2-04');
	});

	test('mother only: no father anywhere, and the akta says so', () => {
		const order = orderOf(['akta-kelahiran'], { ...motherReports, 'orang-tua': 'ibu-saja' });
		expect(people(order)).not.toContain('ayah');
		expect(photos(order)).not.toContain('buku-nikah:keluarga');
		expect(order.notes.map(({ id }) => id)).toContain('Akta hanya memuat nama ibu.');
	});

	test('no birth letter: F-2.03, and nothing to photograph for it but the form', () => {
		const order = orderOf(['akta-kelahiran'], { ...motherReports, 'surat-lahir': 'tidak-ada' });
		expect(forms(order)).toContain('f-2-03:anak-1');
		expect(photos(order)).not.toContain('surat-lahir:anak-1');
	});

	test('60 days are in time, 61 say "hubungi kantor" and name no fine; 7 days leave the newborn lane', () => {
		const born = (date: string) =>
			orderOf(['akta-kelahiran'], { ...motherReports, 'tanggal-lahir:anak-1': date });
		expect(born('2026-09-25').notes).toEqual([]);
		const late = born('2026-09-24').notes.map(({ id }) => id);
		expect(late.join()).toContain('Hubungi kantor');
		expect(late.join()).not.toMatch(/Rp|denda/);
		expect(born('2026-11-18').lane).toBe('newborn');
		expect(born('2026-11-17').lane).toBe('general');
	});
});
