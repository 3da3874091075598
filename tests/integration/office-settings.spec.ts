import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting, settingHistory } from '$lib/server/application/change-setting';
import { dismissStaff } from '$lib/server/application/dismiss-staff';
import { officeAct } from '$lib/server/application/office-act';
import type { StaffMember } from '$lib/server/auth/session';
import { feeFor } from '$lib/domain/office/fee';
import { feeKey } from '$lib/domain/office/setting';
import type { SettingKey } from '$lib/domain/office/setting.schema';
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

const change = (key: SettingKey, raw: unknown, from: string, actionId: string = randomUUID()) =>
	changeSetting(desk, { actionId, staff: supervisor, key, raw, from });

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
			issue: { code: 'setting-low', least: 1 }
		});
		expect(await change('complete-days', 8, '2026-11-23')).toMatchObject({
			issue: { code: 'date-past' }
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

	it('keeps the price of today beside the one of next month', async () => {
		const { settings } = await desk.officeNow();
		const zone = settings.zones.find(({ outside }) => !outside)!.id;
		await change(feeKey('pos', zone), 25_000, '2026-12-01');
		const { fees } = await desk.officeNow();
		expect(feeFor(fees, 'pos', zone, '2026-11-30')).toBe(20_000);
		expect(feeFor(fees, 'pos', zone, '2026-12-01')).toBe(25_000);
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
