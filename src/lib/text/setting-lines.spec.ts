import { describe, expect, it } from 'vitest';
import { shapes } from '$lib/domain/office/setting-shape';
import { settingLines, type SettingChoices } from './setting-lines';

const choices: SettingChoices = {
	kecamatan: [{ value: '99.02.01', label: 'Contoh' }],
	services: [{ value: 'kk-pisah', label: 'Pisah KK' }],
	couriers: [{ value: 'bike', label: 'Sepeda' }],
	weekdays: [{ value: '6', label: 'Sabtu' }],
	'facility-type': [],
	partner: [],
	picture: [{ value: 'sharp', label: 'Foto tajam' }]
};

describe('a setting in words', () => {
	it('says hours, numbers and days as people do', () => {
		const day = { from: '08:00', to: '15:00' };
		const days = [
			{ day: 1, ...day },
			{ day: 2, ...day }
		];
		expect(settingLines(shapes.hours, { confirmed: true, days }, choices)).toEqual([
			'Senin sampai Selasa, 08.00–15.00'
		]);
		const line = { main: '6281234567890', services: {} };
		expect(settingLines(shapes['whatsapp-line'], line, choices)).toEqual([
			'Nomor utama: 0812-3456-7890',
			'Nomor sendiri untuk layanan tertentu: Kosong'
		]);
		expect(settingLines(shapes.weekend, [6], choices)).toEqual(['Sabtu']);
	});
	it('says each row in one line, with its shipped words and whether it is retired', () => {
		const rows = [
			{ code: 'blurred', picture: 'sharp', retired: true },
			{ code: 'own', label: { id: 'Foto ulang.', en: 'Again.' }, picture: 'sharp' }
		];
		const name = (code: string) => `baku ${code}`;
		expect(settingLines(shapes['correction-reasons'], rows, choices, name)).toEqual([
			'baku blurred · Gambar contoh: Foto tajam · Tidak dipakai lagi',
			'Foto ulang., Again. · Gambar contoh: Foto tajam'
		]);
		expect(settingLines(shapes.holidays, [{ date: '2026-12-25', name: 'Natal' }], choices)).toEqual(
			['Jumat, 25 Desember 2026 · Natal']
		);
	});
	it('says what is not confirmed yet', () => {
		const point = { id: 'k', name: 'Kantor', address: 'Jl. Satu', kecamatan: [] };
		const lines = (assumed?: string[]) =>
			settingLines(shapes['service-points'], [{ ...point, assumed }], choices).join();
		expect(lines(['99.02.01'])).toContain('Belum dipastikan: Contoh');
		expect(lines()).not.toContain('Belum dipastikan');
	});
	it('never shows how a value is stored', () => {
		const zones = [
			{ id: 'a', label: { id: 'Dalam' }, kecamatan: ['99.02.01'] },
			{ id: 'b', label: { id: 'Luar' }, kecamatan: [], outside: true }
		];
		expect(settingLines(shapes.zones, zones, choices)).toEqual([
			'Dalam · Kecamatan: Contoh',
			'Luar'
		]);
		expect(settingLines(shapes.announcement, null, choices)).toEqual(['Kosong']);
		expect(settingLines(shapes.holidays, [], choices)).toEqual(['Kosong']);
	});
});
