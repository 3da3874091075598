import type { SettingKey } from '$lib/domain/office/setting.schema';
import { parseSetting, settingFaults, type SettingFault } from '$lib/domain/office/setting';
import { accept, refuse, type Result } from '$lib/domain/result';
import { instantOf } from '$lib/domain/time/office-time';
import type { StaffMember } from '$lib/server/auth/session';
import { claimAction } from '$lib/server/repository/action';
import { addSetting, settingRows } from '$lib/server/repository/setting';
import type { Services } from '$lib/server/services';
import { todayOf } from './catalogue';
import { staffNames } from './staff-names';

export type SettingChange = {
	actionId: string;
	staff: StaffMember;
	key: SettingKey;
	raw: unknown;
	/** YYYY-MM-DD in the office's zone, from its first minute; today: from now on. */
	from: string;
};

/** Lays a new value over the old one. The old stays in the history, and what lies ahead waits for its day. */
export async function changeSetting(
	services: Services,
	{ actionId, staff, key, raw, from }: SettingChange
): Promise<Result<null, SettingFault[] | 'date-past'>> {
	const value = parseSetting(key, raw);
	if (!value.ok) return value;
	const { office } = await services.officeNow();
	const faults = settingFaults(key, value.value, office);
	if (faults.length) return refuse(faults);
	const today = await todayOf(services);
	if (from < today) return refuse('date-past');
	const at = services.now().toISOString();
	await services.db.transaction(async (tx) => {
		if (!(await claimAction(tx, { id: actionId, type: 'change-setting', at }))) return;
		const validFrom = from === today ? at : instantOf(from, '00:00', office.timeZone);
		await addSetting(tx, { key, value: value.value, validFrom, setAt: at, setBy: staff.id });
	});
	services.forgetOffice();
	return accept(null);
}

/** One line of a setting's history; `before` is the value that held until then. */
export type SettingLine = {
	value: unknown;
	before: unknown;
	validFrom: string;
	setAt: string;
	who: string;
	/** Not yet. */
	ahead: boolean;
};

/** Every value that a setting has had or will have, the newest first. */
export async function settingHistory(services: Services, key: string): Promise<SettingLine[]> {
	const [rows, names] = await Promise.all([settingRows(services.db, key), staffNames(services)]);
	const now = services.now().toISOString();
	return rows
		.map((row, n) => ({
			value: row.value,
			before: rows[n - 1]?.value,
			validFrom: row.validFrom,
			setAt: row.setAt,
			who: row.setBy ? (names.get(row.setBy) ?? '') : '',
			ahead: row.validFrom > now
		}))
		.toReversed();
}
