import type { SettingKey } from '$lib/domain/office/setting.schema';
import { parseSetting, settingFaults, type SettingFault } from '$lib/domain/office/setting';
import { accept, refuse, type Result } from '$lib/domain/result';
import { instantOf } from '$lib/domain/time/office-time';
import type { StaffMember } from '$lib/server/auth/session';
import { derivedId } from '$lib/server/derived-id';
import { claimAction, findAction } from '$lib/server/repository/action';
import { addSetting, lockSetting, settingRows } from '$lib/server/repository/setting';
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
	/** The newest row that the form knew (`newestOf`); when there is a newer one nothing is changed. */
	newest?: number | undefined;
	/** The form's own words where `raw` depends on what held when it was read. */
	said?: string | undefined;
};

/** Lays a new value over the old one. The old stays in the history, and what lies ahead waits for its day. */
export async function changeSetting(
	services: Services,
	{ actionId, staff, key, raw, from, newest, said = JSON.stringify(raw) }: SettingChange
): Promise<Result<null, SettingFault[] | 'date-past' | 'setting-changed'>> {
	const { office } = await services.officeNow();
	const value = parseSetting(key, raw, office);
	if (!value.ok) return value;
	const faults = settingFaults(key, value.value, office);
	if (faults.length) return refuse(faults);
	const today = await todayOf(services);
	if (from < today) return refuse('date-past');
	const at = services.now().toISOString();
	// A form that was changed after going back is no repeat of what it said before.
	const id = derivedId(actionId, key, said, from);
	const isLate = await services.db.transaction(async (tx) => {
		const last = await lockSetting(tx, key);
		if (await findAction(tx, id)) return false;
		if (newest !== undefined && last > newest) return true;
		if (!(await claimAction(tx, { id, type: 'change-setting', at }))) return false;
		const validFrom = from === today ? at : instantOf(from, '00:00', office.timeZone);
		await addSetting(tx, { key, value: value.value, validFrom, setAt: at, setBy: staff.id });
		return false;
	});
	services.forgetOffice();
	return isLate ? refuse('setting-changed') : accept(null);
}

/** One line of a setting's history; `before` is the value that held until then. */
export type SettingLine = {
	/** Where it stands in the order of writing. */
	place: number;
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
			place: row.place,
			value: row.value,
			before: rows[n - 1]?.value,
			validFrom: row.validFrom,
			setAt: row.setAt,
			who: row.setBy ? (names.get(row.setBy) ?? '') : '',
			ahead: row.validFrom > now
		}))
		.toReversed();
}

/** The place of the row that was written last, whenever it holds; 0 before any. */
export const newestOf = (history: readonly { place: number }[]): number =>
	Math.max(0, ...history.map(({ place }) => place));
