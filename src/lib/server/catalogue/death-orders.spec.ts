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
	motherReports,
	widowReports
} from '../../../../tests/support/example-orders';
import type { Answers } from '$lib/domain/program/condition';

describe('a death', () => {
	test('of the head, reported by the widow: akta, one KK with her as head, her KTP-el', () => {
		const order = orderOf(['akta-kematian'], widowReports, 'death');
		expect(outputs(order)).toEqual([
			'akta-kematian:almarhum',
			'kk-baru:keluarga',
			'ktp-el-baru:pelapor'
		]);
		expect(photos(order)).toEqual(['kk:keluarga', 'ktp-el:pelapor', 'surat-kematian:almarhum']);
		expect(advised(order)).toEqual(['ktp-el:almarhum']);
		// Spouse and new head: too much for a heading.
		expect(order.persons[0]?.label.id).toBe('Anda');
		expect(taken(order)).toEqual(
			expect.arrayContaining(['kk:keluarga', 'ktp-el:almarhum', 'ktp-el:pelapor'])
		);
		expect(kept(order)).toEqual(['surat-kematian:almarhum']);
		expect(order).toMatchObject({ lane: 'death', quiet: true });
		const f102 = order.forms.find(({ form }) => form === 'f-1-02')!;
		expect(f102.ticks.map(({ id }) => id)).toEqual([
			'KK: penggantian kepala keluarga',
			'KTP-el: perubahan data'
		]);
	});

	test('the change of head adds nothing to it but its own tick: same papers, one KK', () => {
		const alone = orderOf(['akta-kematian'], widowReports);
		const both = orderOf(['kk-ganti-kepala', 'akta-kematian'], widowReports);
		expect(outputs(both)).toEqual(outputs(alone));
		expect(photos(both)).toEqual(photos(alone));
		expect(keys(both)).toEqual(keys(alone));
		expect(photos(orderOf(['kk-ganti-kepala'], widowReports))).toContain('akta-kematian:almarhum');
	});

	test('only children left: guardian letter, and the KK of the relative', () => {
		const order = orderOf(['akta-kematian'], {
			...widowReports,
			'ada-pasangan': 'tidak',
			'sisa-anggota': 'ikut-kk-kerabat'
		});
		expect(photos(order)).toContain('pernyataan-wali:keluarga');
		expect(people(order)).not.toContain('kepala-baru');
		expect(outputs(order)).toEqual(['akta-kematian:almarhum', 'kk-baru:keluarga']);
	});

	test('without a NIK: an akta without NIK, and the NIK may stay empty', () => {
		const order = orderOf(['akta-kematian'], { ...widowReports, 'terdata:almarhum': 'tidak' });
		expect(order.facts.find(({ key }) => key === 'nik:almarhum')?.optional).toBe(true);
		expect(order.facts.find(({ key }) => key === 'nik:pelapor')?.optional).toBeUndefined();
		expect(order.notes.map(({ id }) => id)).toContain('Akta kematian terbit tanpa NIK.');
	});
});

describe('Sinden: the father died, a child was born, the mother asks for everything at once', () => {
	const services = ['akta-kelahiran', 'akta-kematian', 'kk-ganti-kepala', 'ktp-ubah-data'];
	const answers: Answers = {
		...motherReports,
		...widowReports,
		'orang-tua-meninggal': 'ayah',
		'almarhum-siapa': 'ayah',
		'ada-pasangan': 'orang-tua-anak',
		'pemilik-siapa': 'pasangan',
		'perubahan-apa': 'kematian'
	};
	const order = orderOf(services, answers, 'several');

	test('four kinds of documents, one KK, in the order in which they follow', () => {
		expect(outputs(order)).toEqual([
			'akta-kematian:almarhum',
			'kk-baru:keluarga',
			'akta-kelahiran:anak-1',
			'kia-baru:anak-1',
			'ktp-el-baru:pelapor'
		]);
	});

	test('each paper once, with every reason; the akta kematian is made, so not asked', () => {
		expect(photos(order).sort()).toEqual(
			[
				'buku-nikah:keluarga',
				'kk:keluarga',
				'ktp-el:pelapor',
				'surat-kematian:almarhum',
				'surat-lahir:anak-1'
			].sort()
		);
		expect(order.papers.find(({ slot }) => slot === 'kk:keluarga')?.why).toHaveLength(3);
		expect(order.papers.map(({ kind }) => kind)).not.toContain('akta-kematian');
	});

	test('father and deceased, mother, widow and applicant are one person each', () => {
		expect(people(order)).toEqual([
			'pelapor',
			'keluarga',
			'almarhum',
			'anak-1',
			'saksi-1',
			'saksi-2'
		]);
		expect(keys(order).filter((key) => key.startsWith('nama:'))).toEqual([
			'nama:pelapor',
			'nama:almarhum',
			'nama:saksi-1',
			'nama:saksi-2'
		]);
		expect(keys(order)).not.toContain('hubungan-almarhum');
		expect(forms(order)).toEqual([
			'f-1-02:pelapor',
			'f-2-01-kelahiran:anak-1',
			'f-2-01-kematian:almarhum'
		]);
	});

	test('a death is in it, so its lane is that of deaths, and quiet', () => {
		expect(order).toMatchObject({ lane: 'death', quiet: true });
		expect(orderOf(['kk-pisah', 'ktp-rusak'], {}, 'several').lane).toBe('several');
	});
});
