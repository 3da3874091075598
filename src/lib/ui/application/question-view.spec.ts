import { expect, test } from 'vitest';
import { situationOf } from '$lib/domain/program/situation';
import { shippedCatalogue } from '$lib/server/catalogue/shipped-catalogue';
import { questionView } from './question-view';

const hintOf = (services: string[], answers: Record<string, string>, question: string) => {
	const situation = situationOf(shippedCatalogue, services, answers, '2026-11-24');
	const asked = [...situation.asks, ...situation.facts].find((one) => one.question === question);
	if (!asked) throw new Error(`${question} is not asked`);
	const places = { regency: '', kecamatan: [] };
	return questionView(asked, { situation, places, locale: 'id' }).hint;
};

test('a unit reads as a sentence of its own', () => {
	const birth = { 'untuk-siapa': 'satu-kk', 'jumlah-anak': '1', 'orang-tua': 'ayah-ibu' };
	expect(hintOf(['akta-kelahiran'], birth, 'berat-bayi')).toBe(
		'Dalam gram. Contoh: 3,1 kg ditulis 3100.'
	);
	expect(hintOf(['akta-kelahiran'], birth, 'panjang-bayi')).toBe('Dalam cm.');
});

test('how many move along says whom not to count, and repeats no word of the question', () => {
	const move = { 'untuk-siapa': 'diri-sendiri', 'jenis-kepindahan': 'kepala-dan-semua' };
	expect(hintOf(['pindah-dalam-kab'], move, 'jumlah-anggota')).toBe(
		'Orang yang diurus tidak dihitung. Tulis 0 bila tidak ada lagi.'
	);
});
