import { describe, expect, test } from 'vitest';
import {
	orderOf,
	photos,
	outputs,
	taken,
	kept,
	keys
} from '../../../../tests/support/example-orders';
import type { Answers } from '$lib/domain/program/condition';

describe('a move', () => {
	const family: Answers = {
		'untuk-siapa': 'diri-sendiri',
		'alasan-pindah': 'pekerjaan',
		'jenis-kepindahan': 'kepala-dan-semua',
		'jumlah-anggota': '2',
		'status-kk-pindah': 'baru',
		'rumah-tujuan': 'sewa',
		'kartu:pelapor': 'ktp-el',
		'kartu:anggota-1': 'ktp-el',
		'kartu:anggota-2': 'kia'
	};

	test('within the kabupaten: KK and cards anew, old ones back, owner’s letter, no SKPWNI', () => {
		const order = orderOf(['pindah-dalam-kab'], { ...family, klasifikasi: 'antar-desa' });
		expect(photos(order)).toEqual(['kk:keluarga', 'pernyataan-pemilik-rumah:keluarga']);
		expect(outputs(order)).toEqual([
			'kk-baru:keluarga',
			'kia-baru:anggota-2',
			'ktp-el-baru:pelapor',
			'ktp-el-baru:anggota-1'
		]);
		expect(taken(order)).toEqual([
			'kia:anggota-2',
			'kk:keluarga',
			'ktp-el:anggota-1',
			'ktp-el:pelapor',
			'f-1-03:pelapor'
		]);
		expect(keys(order)).toEqual(
			expect.arrayContaining(['alamat-tujuan:keluarga', 'nik:anggota-2'])
		);
		expect(keys(order)).not.toContain('status-kk-tinggal');
	});

	test('out: an SKPWNI alone, and the cards stay with the family', () => {
		const order = orderOf(['pindah-keluar'], { ...family, klasifikasi: 'antar-provinsi' });
		expect(outputs(order)).toEqual(['skpwni:keluarga']);
		expect(photos(order)).toEqual(['kk:keluarga']);
		expect(taken(order)).toEqual(['f-1-03:pelapor']);
		expect(kept(order)).toContain('ktp-el:pelapor');
	});

	test('in: SKPWNI and old cards are photographed and withdrawn', () => {
		const order = orderOf(['pindah-datang'], { ...family, 'rumah-tujuan': 'sendiri' });
		expect(photos(order)).toEqual([
			'ktp-el:pelapor',
			'ktp-el:anggota-1',
			'kia:anggota-2',
			'skpwni:keluarga'
		]);
		expect(taken(order)).toEqual(expect.arrayContaining(['skpwni:keluarga', 'kia:anggota-2']));
	});
});
