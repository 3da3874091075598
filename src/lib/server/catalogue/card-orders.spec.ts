import { describe, expect, test } from 'vitest';
import {
	orderOf,
	photos,
	advised,
	forms,
	outputs,
	taken,
	people
} from '../../../../tests/support/example-orders';

describe('a lost KTP-el', () => {
	test('of my own: letter of loss, no old card, no power of attorney', () => {
		const order = orderOf(['ktp-hilang'], {
			'untuk-siapa': 'diri-sendiri',
			'ktp-cetak': 'di-sini'
		});
		expect(people(order)).toEqual(['pelapor', 'keluarga']);
		expect(photos(order)).toEqual(['surat-hilang:keluarga']);
		expect(forms(order)).toEqual(['f-1-02:pelapor']);
		expect(outputs(order)).toEqual(['ktp-el-baru:pelapor']);
		expect(taken(order)).toEqual(['f-1-02:pelapor']);
	});

	test('of somebody else: F-1.07 with its stamp, signed by the one whose card it is', () => {
		const order = orderOf(['ktp-hilang'], { 'untuk-siapa': 'orang-lain', 'ktp-cetak': 'di-sini' });
		expect(outputs(order)).toEqual(['ktp-el-baru:pemilik']);
		const power = order.forms.find(({ form }) => form === 'f-1-07')!;
		expect(power).toMatchObject({ person: 'pemilik', number: 'F-1.07' });
		expect(power.duty?.id).toContain('meterai');
		expect(power.signatures.map(({ person }) => person)).toEqual(['pemilik', 'pelapor']);
		expect(order.papers.find(({ kind }) => kind === 'f-1-07')?.required).toBe(true);
		expect(taken(order)).toContain('f-1-07:pemilik');
	});

	test('any office may print it: said, and ending there is a choice', () => {
		const order = orderOf(['ktp-hilang'], { 'ktp-cetak': 'tempat-lain' });
		expect(order.ends).toHaveLength(1);
	});

	test('with a lost KK: one letter that names both, and neither is asked for', () => {
		const order = orderOf(['ktp-hilang', 'kk-hilang-rusak'], {
			'untuk-siapa': 'diri-sendiri',
			'kk-keadaan': 'hilang',
			'kk-qr': 'tanpa-qr'
		});
		const letter = order.papers.filter(({ kind }) => kind === 'surat-hilang');
		expect(letter).toHaveLength(1);
		expect(letter[0]?.why.map(({ id }) => id).sort()).toEqual([
			'Bukti bahwa KK hilang.',
			'Bukti bahwa KTP-el hilang.'
		]);
		expect(photos(order)).toEqual(['surat-hilang:keluarga']);
		expect(advised(order)).toEqual([]);
	});
});

test('a lost KK with a QR: the stored PDF is printed again, nothing is sent', () => {
	const order = orderOf(['kk-hilang-rusak'], { 'kk-keadaan': 'hilang', 'kk-qr': 'cetak-sendiri' });
	expect(order.ends[0]?.id).toContain('Cetak lagi');
});

describe('a KIA', () => {
	const child = (born: string) =>
		orderOf(['kia'], {
			'untuk-siapa': 'orang-tua-wali',
			'jumlah-anak': '1',
			'orang-tua': 'ayah-ibu',
			'orang-tua-meninggal': 'tidak',
			'hubungan-anak': 'ayah',
			'kia-alasan': 'baru',
			'tanggal-lahir:anak-1': born
		});

	test('at 4 years needs no photo, from the fifth birthday it does', () => {
		const papers = ['kk:keluarga', 'ktp-el:pelapor', 'ktp-el:ibu', 'akta-kelahiran:anak-1'];
		expect(photos(child('2022-11-24')).sort()).toEqual([...papers].sort());
		expect(photos(child('2021-11-25'))).not.toContain('pas-foto:anak-1');
		expect(photos(child('2021-11-24'))).toContain('pas-foto:anak-1');
		expect(photos(child('2020-11-24')).sort()).toEqual([...papers, 'pas-foto:anak-1'].sort());
	});

	test('from 17 a KTP-el is needed instead', () => {
		const order = child('2009-11-24');
		expect(outputs(order)).toEqual([]);
		expect(order.ends[0]?.id).toContain('KTP-el');
	});
});

test('a walk-in service has nothing to fill in', () => {
	const order = orderOf(['ktp-pemula']);
	expect([order.asks, order.papers, order.outputs]).toEqual([[], [], []]);
});

test('a service that the catalogue does not have is a fault of the caller', () => {
	expect(() => orderOf(['akta-bulan'])).toThrow('akta-bulan');
});
