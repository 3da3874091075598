import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	kecamatanOf,
	parseKecamatanCode,
	parseRegionCode,
	parseVillageCode,
	regionOf,
	villageKindOf
} from './code';

test.each([
	[parseRegionCode, '35.16', '35.16'],
	[parseRegionCode, '3516', '35.16'],
	[parseKecamatanCode, ' 35.16.01 ', '35.16.01'],
	[parseKecamatanCode, '351601', '35.16.01'],
	[parseVillageCode, '35.16.01.2001', '35.16.01.2001'],
	[parseVillageCode, '3516011001', '35.16.01.1001']
])('%o takes %j', (parse, raw, code) => {
	expect(parse(raw)).toEqual({ ok: true, value: code });
});

test.each([
	[parseRegionCode, '', 'place-empty'],
	[parseRegionCode, '35', 'place-format'],
	[parseKecamatanCode, '35.16', 'place-format'],
	[parseKecamatanCode, '35.16.0A', 'place-format'],
	[parseVillageCode, '35.16.01', 'place-format'],
	[parseVillageCode, '35.16.01.3001', 'place-format'],
	[parseVillageCode, '35.16.01.20011', 'place-format']
])('%o refuses %j as %s', (parse, raw, code) => {
	expect(parse(raw)).toEqual({ ok: false, issue: { code } });
});

test('a village knows its kecamatan, region and kind', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d\d\.\d\d\.\d\d\.[12]\d\d\d$/), (written) => {
			const village = parseVillageCode(written);
			if (!village.ok) throw new Error(village.issue.code);
			const kecamatan = kecamatanOf(village.value);
			expect(parseKecamatanCode(kecamatan)).toEqual({ ok: true, value: written.slice(0, 8) });
			expect(regionOf(village.value)).toBe(written.slice(0, 5));
			expect(regionOf(kecamatan)).toBe(regionOf(village.value));
			expect(villageKindOf(village.value)).toBe(written[9] === '1' ? 'kelurahan' : 'desa');
		})
	);
});
