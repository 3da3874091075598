import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting, newestOf, settingHistory } from '$lib/server/application/change-setting';
import { dismissStaff } from '$lib/server/application/dismiss-staff';
import { officeAct } from '$lib/server/application/office-act';
import type { StaffMember } from '$lib/server/auth/session';
import { inUse } from '$lib/domain/office/in-use';
import { readSetting } from '$lib/domain/office/read-setting';
import { codesOf } from '$lib/domain/office/setting-shape';
import { changeRows, writtenOf, type Written } from '$lib/domain/office/setting-written';
import { calendarOf } from '$lib/server/application/office-calendar';
import { feeFor } from '$lib/domain/office/fee';
import { feeKey } from '$lib/domain/office/setting';
import { settings, type PlainSettingKey, type SettingKey } from '$lib/domain/office/setting.schema';
import { findCase } from '$lib/server/repository/application';
import { makeOfficer } from '../support/office-case';
import { must, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let supervisor: StaffMember;
beforeAll(async () => {
	desk = await openDesk('2026-11-24T01:00:00.000Z');
	supervisor = await makeOfficer(desk, 'penyelia', { role: 'supervisor' });
});
afterAll(() => desk.end());

const change = (
	key: SettingKey,
	raw: unknown,
	from: string,
	actionId: string = randomUUID(),
	rest: { newest?: number; said?: string } = {}
) => changeSetting(desk, { actionId, staff: supervisor, key, raw, from, ...rest });

describe('a setting', () => {
	it('holds at once when it is set for today, with who, before and after', async () => {
		expect(await change('complete-days', 9, '2026-11-24')).toEqual({ ok: true, value: null });
		expect((await desk.officeNow()).settings['complete-days']).toBe(9);
		const [line] = await settingHistory(desk, 'complete-days');
		expect(line).toMatchObject({ before: 7, value: 9, who: 'Penyelia Contoh', ahead: false });
	});

	it('waits for its day, in the time of the office', async () => {
		await change('correction-days', 20, '2026-12-01');
		expect((await desk.officeNow()).settings['correction-days']).toBe(30);
		expect((await settingHistory(desk, 'correction-days'))[0]).toMatchObject({
			validFrom: '2026-11-30T17:00:00.000Z',
			ahead: true
		});
		desk.clock.set('2026-11-30T17:00:01.000Z');
		expect((await desk.officeNow()).settings['correction-days']).toBe(20);
		desk.clock.set('2026-11-24T01:00:00.000Z');
	});

	it('is refused when it is out of range or its day has passed, and changes nothing', async () => {
		expect(await change('complete-days', 0, '2026-11-24')).toMatchObject({
			issue: [{ path: '', issue: { code: 'setting-low', least: 1 } }]
		});
		expect(await change('complete-days', 8, '2026-11-23')).toMatchObject({
			issue: 'date-past'
		});
		expect(await settingHistory(desk, 'complete-days')).toHaveLength(2);
	});

	it('is set once by one form', async () => {
		const actionId = randomUUID();
		await Promise.all([
			change('reopen-days', 60, '2026-11-24', actionId),
			change('reopen-days', 60, '2026-11-24', actionId)
		]);
		expect(await settingHistory(desk, 'reopen-days')).toHaveLength(2);
	});

	it('is set again by a form that was changed after going back', async () => {
		const actionId = randomUUID();
		await change('claim-idle-minutes', 40, '2026-11-24', actionId);
		await change('claim-idle-minutes', 45, '2026-11-24', actionId);
		expect((await desk.officeNow()).settings['claim-idle-minutes']).toBe(45);
		const fee = feeKey('pos', (await desk.officeNow()).settings.zones[0]!.id);
		await change(fee, 21_000, '2027-01-01', actionId);
		await change(fee, 22_000, '2027-01-01', actionId);
		expect((await settingHistory(desk, fee))[0]?.value).toBe(22_000);
	});

	it('is not laid over a change that its form did not know', async () => {
		const newest = newestOf(await settingHistory(desk, 'holidays'));
		const [one, other] = ['Satu', 'Dua'].map((name) => [{ date: '2027-02-01', name }]);
		const actionId = randomUUID();
		const first = () => change('holidays', one, '2026-11-24', actionId, { newest });
		const late = () => change('holidays', other, '2026-11-24', randomUUID(), { newest });
		const both = await Promise.all([first(), late()]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await late()).toEqual({ ok: false, issue: 'setting-changed' });
		// Pressed twice is no change by somebody else.
		if (both[0]!.ok) expect(await first()).toEqual({ ok: true, value: null });
		const ahead = newestOf(await settingHistory(desk, 'holidays'));
		expect((await change('holidays', [], '2026-12-01', randomUUID(), { newest: ahead })).ok).toBe(
			true
		);
		// What waits for its day counts too.
		expect(await change('holidays', other, '2026-11-24', randomUUID(), { newest: ahead })).toEqual({
			ok: false,
			issue: 'setting-changed'
		});
		await change('holidays', [], '2026-11-24');
	});

	it('keeps the price of today beside the one of next month', async () => {
		const { settings } = await desk.officeNow();
		const zone = settings.zones.find(({ outside }) => !outside)!.id;
		await change(feeKey('pos', zone), 25_000, '2026-12-01');
		const { fees } = await desk.officeNow();
		expect(feeFor(fees, 'pos', zone, '2026-11-30')).toBe(20_000);
		expect(feeFor(fees, 'pos', zone, '2026-12-01')).toBe(25_000);
	});
});

/** A setting changed by its own fields, as the page posts them. */
async function fill(key: PlainSettingKey, edit: (fields: Map<string, string[]>) => Written | void) {
	const now = (await desk.officeNow()).settings[key];
	const { shape } = settings[key];
	const { office } = await desk.officeNow();
	const kecamatan = office.kecamatan.map(({ code }) => code);
	const couriers = office.couriers.map(({ id }) => id);
	const choices = { kecamatan, couriers, services: [], weekdays: [], ...codesOf };
	const fields = writtenOf(shape, now, languages);
	const written = edit(fields) ?? fields;
	const read = readSetting(shape, written, now, { today, languages, choices });
	expect(read.issues).toEqual([]);
	return change(key, read.raw, today);
}
const today = '2026-11-24';
const languages = ['id', 'en'];

describe('a setting of many parts', () => {
	it('renames a courier everywhere, and keeps what was not touched', async () => {
		const renamed = await fill(
			'couriers',
			(fields) => void fields.set('value.pos.name', ['PT Pos']).set('value.pos.collectsPapers', [])
		);
		expect(renamed.ok).toBe(true);
		const { office, settings: now } = await desk.officeNow();
		expect(office.couriers.map(({ name }) => name)).toEqual(['PT Pos', 'J&T Express']);
		expect(now.couriers.pos).toMatchObject({ on: true, collectsPapers: false, name: 'PT Pos' });
		expect(now.couriers.jnt).toMatchObject({ on: true, collectsPapers: true });
		expect(office.couriers[0]?.waybillPatterns.length).toBeGreaterThan(0);
	});

	it('counts a holiday that was added as no working day', async () => {
		await fill('holidays', (fields) => {
			fields.set('value._0.date-day', ['25']).set('value._0.date-month', ['Desember']);
			fields.set('value._0.date-year', ['2026']).set('value._0.name', ['Natal']);
			return changeRows(fields, 'value', { add: '_0' });
		});
		const { office, settings: now } = await desk.officeNow();
		expect(calendarOf(office, now).holidays).toEqual(['2026-12-25']);
	});

	it('retires a service point: residents are not offered it, cases that name it still find it', async () => {
		const { id } = (await desk.officeNow()).settings['service-points'][1]!;
		await fill('service-points', (fields) => void fields.set(`value.${id}.retired`, ['ya']));
		const offer = async () =>
			inUse((await desk.officeNow()).settings['service-points']).map((point) => point.id);
		const offered = await offer();
		expect(offered).not.toContain(id);
		expect(offered.length).toBeGreaterThan(0);
		const kept = (await desk.officeNow()).settings['service-points'];
		expect(kept.find((point) => point.id === id)).toMatchObject({ retired: true });
		await fill('service-points', (fields) => void fields.delete(`value.${id}.retired`));
		expect(await offer()).toContain(id);
	});

	it('leaves no kecamatan without a zone, and says which', async () => {
		const { kecamatan } = (await desk.officeNow()).office;
		const { id, kecamatan: codes } = (await desk.officeNow()).settings.zones[0]!;
		const before = await settingHistory(desk, 'zones');
		const left = await fill(
			'zones',
			(fields) => void fields.set(`value.${id}.kecamatan`, codes.slice(1))
		);
		const { name } = kecamatan.find(({ code }) => code === codes[0])!;
		expect(left).toEqual({
			ok: false,
			issue: [{ path: '', issue: { code: 'setting-kecamatan-missing', names: name } }]
		});
		expect(await settingHistory(desk, 'zones')).toHaveLength(before.length);
	});

	it('tells an announcement in both languages until it is emptied', async () => {
		await fill(
			'announcement',
			(fields) => void fields.set('value.id', ['Kantor tutup.']).set('value.en', ['Office closed.'])
		);
		const told = { id: 'Kantor tutup.', en: 'Office closed.' };
		expect((await desk.officeNow()).settings.announcement).toEqual(told);
		await fill('announcement', (fields) => void fields.clear());
		expect((await desk.officeNow()).settings.announcement).toBeNull();
		expect((await settingHistory(desk, 'announcement'))[0]).toMatchObject({ before: told });
	});
});

describe('somebody who leaves', () => {
	it('gives back what they held, and a supervisor cannot end themselves', async () => {
		const leaver = await makeOfficer(desk, 'pergi');
		const { id } = await sendCase(desk);
		await must(desk, id, { kind: 'whatsapp' }, { type: 'confirm' });
		await officeAct(
			desk,
			{ caseId: id, actionId: randomUUID(), staff: leaver },
			{ type: 'claim', staff: leaver.id }
		);
		expect(await dismissStaff(desk, { id: leaver.id, by: supervisor })).toBe(true);
		const row = await findCase(desk.db, { kind: 'office' }, id);
		expect([row?.status, row?.claimedBy]).toEqual(['queued', null]);
		expect(await dismissStaff(desk, { id: supervisor.id, by: supervisor })).toBe(false);
	});
});
