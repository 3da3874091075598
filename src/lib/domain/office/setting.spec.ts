import { describe, expect, it } from 'vitest';
import { officeExample } from './office.example';
import { settingKeys, type PlainSettingKey } from './setting.schema';
import {
	feeKey,
	findFee,
	findFeePair,
	initialSettings,
	parseSetting,
	settingFaults
} from './setting';

describe('initialSettings', () => {
	const initial = initialSettings(officeExample);

	it.each(settingKeys)('%s starts with a value that its own schema takes', (key) => {
		expect(parseSetting(key, JSON.parse(JSON.stringify(initial[key])))).toEqual({
			ok: true,
			value: initial[key]
		});
	});
	it('keeps the promises of the design', () => {
		expect(initial).toMatchObject({
			'online-only': false,
			'confirmation-step': true,
			'confirmation-reminder-days': 1,
			'confirmation-expiry-days': 14,
			'draft-days': 30,
			'draft-pages': 40,
			'draft-megabytes': 60,
			'drafts-per-device': 5,
			'correction-days': 30,
			'correction-reminder-days': [1, 3, 7],
			'reopen-days': 90,
			'complete-days': 7,
			'claim-idle-minutes': 30,
			'public-code-days': 90,
			'standard-hours': { death: 24, newborn: 24, several: 24, general: 24 }
		});
	});
	it('takes lines and couriers from the office', () => {
		expect(initial['whatsapp-line']).toEqual({
			main: '6281200000099',
			services: { 'kk-pisah': '6281200000098' }
		});
		expect(initial.couriers).toEqual({ bike: { on: true, collectsPapers: false } });
	});
});

describe('parseSetting', () => {
	it('tells how far off a number is', () => {
		expect(parseSetting('draft-days', 0)).toEqual({
			ok: false,
			issue: [{ path: '', issue: { code: 'setting-low', least: 1 } }]
		});
		expect(parseSetting('draft-days', 366)).toEqual({
			ok: false,
			issue: [{ path: '', issue: { code: 'setting-high', most: 365 } }]
		});
	});
	it('refuses what has another shape, and says where', () => {
		expect(parseSetting('online-only', 'yes').ok).toBe(false);
		expect(parseSetting('draft-days', 1.5).ok).toBe(false);
		const closed = { confirmed: true, days: [{ day: 1, from: '15:00', to: '08:00' }] };
		expect(parseSetting('hours', closed)).toEqual({
			ok: false,
			issue: [{ path: 'days.0.to', issue: { code: 'setting-closes-first' } }]
		});
	});
	it.each(['nothing', 'fee.pos', 'fee.pos.a.b', 'toString', 'fee.POS.inside'])(
		'does not know %s',
		(key) => {
			expect(parseSetting(key as 'fee.a.b', 1)).toEqual({
				ok: false,
				issue: [{ path: '', issue: { code: 'setting-unknown' } }]
			});
		}
	);
});

describe('rows of a list', () => {
	const faultsOf = (key: PlainSettingKey, raw: unknown) => {
		const parsed = parseSetting(key, raw);
		return parsed.ok ? [] : parsed.issue.map(({ path, issue }) => `${path} ${issue.code}`);
	};

	it('names a holiday once', () => {
		const day = { date: '2026-12-25', name: 'Natal' };
		expect(faultsOf('holidays', [day, day])).toEqual(['1.date setting-date-twice']);
	});
	it('lays a kecamatan into one zone, and every one into some', () => {
		const [inside, outside] = initialSettings(officeExample).zones;
		const twice = { ...inside!, id: 'lagi' };
		expect(faultsOf('zones', [inside, twice, outside])).toEqual([
			'1.kecamatan setting-kecamatan-twice'
		]);
		const named = parseSetting('zones', [inside, twice, outside], officeExample);
		expect(named).toMatchObject({ issue: [{ issue: { names: 'Contoh' } }] });
		expect(faultsOf('zones', [inside])).toEqual([' setting-outside']);
		expect(
			settingFaults('zones', [{ ...inside!, kecamatan: [] }, outside!], officeExample)
		).toEqual([{ path: '', issue: { code: 'setting-kecamatan-missing', names: 'Contoh' } }]);
		expect(settingFaults('zones', [inside!, outside!], officeExample)).toEqual([]);
	});
	it('leaves a reason for which an answer can be asked again', () => {
		const reasons = initialSettings(officeExample)['correction-reasons'];
		const faults = (picture: 'none' | 'sharp', retired?: true) =>
			settingFaults(
				'correction-reasons',
				[
					...reasons.filter((one) => one.picture !== 'none'),
					{ code: 'unclear-answer', picture, ...(retired && { retired }) }
				],
				officeExample
			);
		const none = [{ path: '', issue: { code: 'setting-answer-reason' } }];
		expect(faults('none')).toEqual([]);
		expect(faults('none', true)).toEqual(none);
		expect(faults('sharp')).toEqual(none);
	});
	it('names a day once, and counts choices as such', () => {
		const day = { day: 5, from: '08:00', to: '11:00' };
		const again = { ...day, from: '13:00', to: '15:00' };
		expect(faultsOf('hours', { confirmed: true, days: [day, again] })).toEqual([
			'days.1 setting-day-twice'
		]);
		expect(parseSetting('weekend', [0, 1, 2, 3, 4, 5, 6])).toEqual({
			ok: false,
			issue: [{ path: '', issue: { code: 'setting-many', most: 6 } }]
		});
	});
	it('asks for words where none are shipped', () => {
		expect(faultsOf('rejection-ways', [{ code: 'apply-again' }])).toEqual([]);
		expect(faultsOf('rejection-ways', [{ code: 'lain' }])).toEqual(['0.label.id setting-words']);
	});
	it('keeps one in use', () => {
		const gone = { code: 'apply-again', retired: true };
		expect(faultsOf('rejection-ways', [gone])).toEqual([' setting-last']);
		expect(faultsOf('rejection-ways', [gone, { code: 'ask-court' }])).toEqual([]);
	});
});

describe('fees as settings', () => {
	const key = feeKey('pos', 'luar-kabupaten');

	it('have a key of courier and zone that can be read back', () => {
		expect(findFeePair(key)).toEqual({ courier: 'pos', zone: 'luar-kabupaten' });
		expect(findFeePair('hours')).toBeUndefined();
	});
	it('are whole rupiah, or null for not carried', () => {
		expect(parseSetting(key, 20_000)).toEqual({ ok: true, value: 20_000 });
		expect(parseSetting(key, null)).toEqual({ ok: true, value: null });
		expect(parseSetting(key, 19_999.5).ok).toBe(false);
		expect(parseSetting(key, -1)).toEqual({
			ok: false,
			issue: [{ path: '', issue: { code: 'setting-low', least: 0 } }]
		});
	});
	it('become a fee with the day from which it holds', () => {
		expect(findFee({ key, value: 9000, validFrom: '2026-01-01' })).toEqual({
			courier: 'pos',
			zone: 'luar-kabupaten',
			amount: 9000,
			validFrom: '2026-01-01'
		});
		expect(findFee({ key: 'hours', value: 9000, validFrom: '2026-01-01' })).toBeUndefined();
	});
});
