import { describe, expect, test } from 'vitest';
import { findKkConflict, groupKk, kkWarnings, maskKk, parseKk, type Kk } from './kk';
import type { Nik } from './nik';

const kk = '3516990101110002' as Kk;

describe('parseKk', () => {
	test('takes 16 digits in groups', () => {
		expect(parseKk('3516 9901 0111 0002')).toEqual({ ok: true, value: kk });
	});

	test('takes a date that cannot be: what it means is not law', () => {
		expect(parseKk('3516990000000002').ok).toBe(true);
	});

	test.each([
		['', { code: 'kk-empty' }],
		['KK 3516990101110002', { code: 'kk-letters' }],
		['351699010111000', { code: 'kk-length', digits: 15 }],
		['35169901011100021', { code: 'kk-length', digits: 17 }]
	])('refuses %j', (raw, issue) => {
		expect(parseKk(raw)).toEqual({ ok: false, issue });
	});
});

test('a KK number that is somebody’s NIK is an error', () => {
	const other = '3516990101900001' as Nik;
	expect(findKkConflict(kk, [other, String(kk) as Nik])).toEqual({ code: 'kk-same-as-nik' });
	expect(findKkConflict(kk, [other])).toBeUndefined();
});

test.each([
	['3516990101110002', '35.16', []],
	['3516990101110002', '35.17', ['kk-region']],
	['3516994101110002', '35.16', ['kk-looks-like-nik']],
	['3516994001110002', undefined, ['kk-date']],
	['3516990001110002', undefined, ['kk-date']],
	['3516990113110002', undefined, ['kk-date']],
	['3516990100110002', undefined, ['kk-date']],
	['3516993112110002', undefined, []]
])('warns about %s in %s: %j', (written, regionCode, warnings) => {
	expect(kkWarnings(written as Kk, { regionCode })).toEqual(warnings);
});

test('shows the number masked or grouped', () => {
	expect(maskKk(kk)).toBe('3516••••••••0002');
	expect(groupKk(kk)).toBe('3516 9901 0111 0002');
});
