import { describe, expect, test } from 'vitest';
import { shippedCatalogue } from '$lib/server/catalogue/shipped-catalogue';
import { parsePage } from './parse-page';
import { situationOf } from './situation';

const places = { regency: 'Kabupaten Contoh', kecamatan: [] };
const page = (answers: Record<string, string>, typed: Record<string, string>) => {
	const given = { 'untuk-siapa': 'diri-sendiri', ...answers };
	const situation = situationOf(shippedCatalogue, ['ktp-hilang'], given, '2026-11-24');
	const asked = situation.facts.filter(({ person }) => person === 'pelapor');
	return parsePage(asked, (field) => typed[field] ?? '', { situation, places });
};
const nik = '3516995205900001';

describe('one page of answers', () => {
	test('keeps what could be read beside what is at fault', () => {
		const { answers, issues } = page(
			{},
			{
				'nama:pelapor': 'Contoh Rekaan',
				'nik:pelapor': '351699',
				'no-kk:pelapor': '3516990101200007'
			}
		);
		expect(answers).toEqual({
			'nama:pelapor': 'Contoh Rekaan',
			'no-kk:pelapor': '3516990101200007'
		});
		expect(issues).toMatchObject([
			{ field: 'nik:pelapor', issue: { code: 'nik-length', digits: 6 } }
		]);
	});

	test('leaves a hidden number as it is when nothing is written, and takes a new one', () => {
		const rest = { 'nama:pelapor': 'Contoh Rekaan', 'no-kk:pelapor': '3516990101200007' };
		expect(page({ 'nik:pelapor': nik }, rest).answers['nik:pelapor']).toBe(nik);
		const other = { ...rest, 'nik:pelapor': '3516 9952 0590 0002' };
		expect(page({ 'nik:pelapor': nik }, other).answers['nik:pelapor']).toBe('3516995205900002');
	});

	test('refuses the same number for NIK and family card', () => {
		const same = { 'nama:pelapor': 'Contoh Rekaan', 'nik:pelapor': nik, 'no-kk:pelapor': nik };
		expect(page({}, same).issues).toMatchObject([
			{ field: 'no-kk:pelapor', issue: { code: 'kk-same-as-nik' } }
		]);
	});
});
