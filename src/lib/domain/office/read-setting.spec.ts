import { describe, expect, it } from 'vitest';
import { officeExample } from './office.example';
import { readSetting } from './read-setting';
import { initialSettings, parseSetting } from './setting';
import { settingKeys, settings, type PlainSettingKey } from './setting.schema';
import {
	changeRows,
	nextRowKey,
	rowIdsOf,
	withSavedRows,
	writtenOf,
	type Written
} from './setting-written';

const languages = ['id', 'en'];
const choices = {
	kecamatan: officeExample.kecamatan.map(({ code }) => code),
	services: ['kk-pisah'],
	couriers: ['bike'],
	weekdays: ['1', '2', '3', '4', '5', '6', '0'],
	'facility-type': ['clinic'],
	partner: ['true', 'false', 'unknown'],
	picture: ['sharp', 'light', 'whole', 'flat', 'original', 'signed', 'none']
};
const options = { today: '2026-11-24', languages, choices };
const initial = {
	...initialSettings(officeExample),
	holidays: [{ date: '2026-12-25', name: 'Natal' }],
	announcement: { id: 'Kantor tutup Jumat.', en: 'Closed on Friday.' },
	couriers: {
		bike: {
			on: true,
			collectsPapers: false,
			name: 'Sepeda',
			trackingUrl: 'https://sepeda.example/'
		}
	},
	'data-protection-officer': 'Sekretaris',
	facilities: [
		{
			...{ id: 'klinik', name: 'Klinik', type: 'clinic' as const, kecamatan: '99.02.01' },
			...{ address: '', partner: 'unknown' as const, retired: true }
		}
	]
};

const fieldsOf = (key: PlainSettingKey): Map<string, string[]> =>
	writtenOf(settings[key].shape, initial[key], languages);
const read = (key: PlainSettingKey, written: Written) =>
	readSetting(settings[key].shape, written, initial[key], options);
const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value);

it.each(settingKeys)('%s comes back from its fields as it went in', (key) => {
	const { raw, issues } = read(key, fieldsOf(key));
	expect(issues).toEqual([]);
	expect(key === 'weekend' ? sorted(raw) : raw).toEqual(initial[key]);
	expect(parseSetting(key, raw).ok).toBe(true);
});

describe('what is written', () => {
	it('is taken as people write it', () => {
		const hours = new Map([
			['value.1.from', ['pukul 7.30']],
			['value.1.to', ['14:00']],
			['value.0.from', ['']]
		]);
		expect(read('hours', hours).raw).toEqual({
			confirmed: false,
			days: [{ day: 1, from: '07:30', to: '14:00' }]
		});
		const line = new Map([['value.main', ['0812-3456-7890']]]);
		expect(read('whatsapp-line', line).raw).toEqual({ main: '6281234567890', services: {} });
	});
	it('is refused at the field where it stands', () => {
		const hours = new Map([
			['value.1.from', ['08.00']],
			['value.5.from', ['8 pagi']],
			['value.5.to', ['11.00']]
		]);
		expect(read('hours', hours).issues).toEqual([
			{ field: 'value.1.to', issue: { code: 'clock-empty' } },
			{ field: 'value.5.from', issue: { code: 'clock-format' } }
		]);
		const closed = fieldsOf('hours').set('value.1.to', ['07.00']);
		const { raw, fieldAt } = read('hours', closed);
		const parsed = parseSetting('hours', raw);
		expect(parsed.ok ? [] : parsed.issue.map(({ path }) => fieldAt(path))).toEqual(['value.1.to']);
	});
	it('keeps the paragraphs of a long text, and only there', () => {
		const told = new Map([['value.id', ['Tutup  Jumat.\r\n\r\nBuka Senin. ']]]);
		expect(read('announcement', told).raw).toEqual({ id: 'Tutup Jumat.\n\nBuka Senin.' });
		const name = new Map([['value', ['Sekretaris\nDinas']]]);
		expect(read('data-protection-officer', name).raw).toBe('Sekretaris Dinas');
	});
	it('empties what may be empty', () => {
		expect(read('announcement', new Map([['value.id', ['  ']]])).raw).toBeNull();
		const english = read('announcement', new Map([['value.en', ['Closed']]]));
		expect(english.raw).toEqual({ id: '', en: 'Closed' });
		expect(english.fieldAt('id')).toBe('value.id');
	});
});

describe('rows', () => {
	it('come and go without touching the others', () => {
		const added = changeRows(fieldsOf('holidays'), 'value', { add: '_1' });
		expect(nextRowKey(added, 'value')).toBe('_2');
		expect(read('holidays', added).raw).toEqual(initial.holidays);
		const filled = new Map([
			...added,
			['value._1.date-day', ['1']],
			['value._1.date-month', ['Januari']],
			['value._1.date-year', ['2027']],
			['value._1.name', ['Tahun Baru']]
		]);
		const both = [...initial.holidays, { date: '2027-01-01', name: 'Tahun Baru' }];
		expect(read('holidays', filled).raw).toEqual(both);
		expect(read('holidays', changeRows(filled, 'value', { remove: '_0' })).raw).toEqual([both[1]]);
	});
	it('keep their id when their name changes, and get a free one when they are new', () => {
		const fields = fieldsOf('service-points').set('value.kantor.name', ['Kantor Utama']);
		const added = new Map([
			...changeRows(fields, 'value', { add: '_0' }),
			['value._0.name', ['Kantor']],
			['value._0.address', ['Jl. Dua']]
		]);
		const rows = read('service-points', added).raw as { id: string; name: string }[];
		expect(rows.map(({ id, name }) => [id, name])).toEqual([
			['kantor', 'Kantor Utama'],
			['kantor-2', 'Kantor']
		]);
	});
	it('stay when a form from before they were there is sent, and come into it', () => {
		const now = [...initial.facilities, { ...initial.facilities[0]!, id: 'baru', name: 'Baru' }];
		const { shape } = settings.facilities;
		const old = fieldsOf('facilities').set('value.klinik.name', ['Klinik Sehat']);
		const named = (raw: unknown) => (raw as { name: string }[]).map(({ name }) => name);
		expect(named(readSetting(shape, old, now, options).raw)).toEqual(['Klinik Sehat', 'Baru']);
		const shown = withSavedRows(shape, old, now, languages);
		expect(shown.get('value.rows[]')).toEqual(['klinik', 'baru']);
		expect(shown.get('value.baru.name')).toEqual(['Baru']);
		expect(shown.get('value.klinik.name')).toEqual(['Klinik Sehat']);
		const holidays = changeRows(fieldsOf('holidays'), 'value', { remove: '_0' });
		expect(withSavedRows(settings.holidays.shape, holidays, initial.holidays, languages)).toEqual(
			holidays
		);
	});
	it('never get the id of a row that is gone, whose fees would be theirs', () => {
		const zone = { id: 'utara', label: { id: 'Utara' }, kecamatan: [] };
		const { shape } = settings.zones;
		const taken = rowIdsOf(shape, [[...initial.zones, zone], initial.zones]);
		expect(taken).toContain('utara');
		const added = changeRows(fieldsOf('zones'), 'value', { add: '_0' });
		const written = new Map([...added, ['value._0.label.id', ['Utara']]]);
		const { raw } = readSetting(shape, written, initial.zones, { ...options, taken });
		expect((raw as { id: string }[]).at(-1)?.id).toBe('utara-2');
	});
	it('lose what was only assumed when it is ticked as confirmed', () => {
		const now = [{ ...initial['service-points'][0]!, assumed: ['99.02.01'] }];
		const { shape } = settings['service-points'];
		const fields = writtenOf(shape, now, languages);
		expect(readSetting(shape, fields, now, options).raw).toEqual(now);
		fields.set('value.kantor.settled', ['ya']);
		expect(readSetting(shape, fields, now, options).raw).toEqual(initial['service-points']);
	});
	it('keep what nobody is asked for: the outside stays the outside, without a kecamatan', () => {
		const fields = fieldsOf('zones').set('value.luar-kabupaten.kecamatan', ['99.02.01']);
		expect(read('zones', fields).raw).toEqual(initial.zones);
	});
});
