import type { Fee } from '$lib/domain/office/courier.schema';
import type { Office } from '$lib/domain/office/office.schema';
import { findFee, initialSettings, parseSetting } from '$lib/domain/office/setting';
import { settingKeys, type Settings } from '$lib/domain/office/setting.schema';
import { dateOf } from '$lib/domain/time/office-time';
import type { Db } from '$lib/server/db/client';
import * as placeRows from '$lib/server/repository/place';
import { settingRows } from '$lib/server/repository/setting';

/** The office as it is at one moment: its data, its settings that hold now, and all its fees. */
export type OfficeNow = { office: Office; settings: Settings; fees: Fee[] };

/** The key of the office's own data in `settings`; its places have a table. */
export const officeKey = 'office';

/** Other processes' changes are seen after this long at the latest (contract: 5 s). */
const freshMs = 3000;

/** Couriers as the office has set them since: their names and pages everywhere, and a setting for each. */
function withCouriers(office: Office, settings: Settings): { office: Office; settings: Settings } {
	const couriers = office.couriers.map((courier) => ({
		...courier,
		...settings.couriers[courier.id]
	}));
	const set = couriers.map(({ id, name, trackingUrl, collectsPapers }) => {
		const on = settings.couriers[id]?.on ?? true;
		return [id, { on, collectsPapers, name, trackingUrl }] as const;
	});
	return {
		office: { ...office, couriers },
		settings: { ...settings, couriers: Object.fromEntries(set) }
	};
}

async function readOffice(db: Db, now: Date): Promise<OfficeNow> {
	const [rows, kecamatan] = await Promise.all([settingRows(db), placeRows.listKecamatan(db)]);
	const holding = rows.filter((row) => row.validFrom <= now.toISOString());
	const valueOf = (key: string) => holding.findLast((row) => row.key === key)?.value;
	const data = valueOf(officeKey);
	if (!data) throw new Error('the database holds no office');
	const office = { ...(data as Omit<Office, 'kecamatan'>), kecamatan };
	const first = initialSettings(office);
	const current = settingKeys.map((key) => {
		const stored = parseSetting(key, valueOf(key));
		return [key, stored.ok ? stored.value : first[key]];
	});
	// A fee with a later date is read too: its day may begin while this copy is in use.
	const fees = rows
		.map((row) => findFee({ ...row, validFrom: dateOf(row.validFrom, office.timeZone) }))
		.filter((fee) => fee !== undefined);
	return { ...withCouriers(office, Object.fromEntries(current) as Settings), fees };
}

/** A reader that asks the database at most every three seconds, and once for callers at the same time. */
export function officeReader(db: Db, now: () => Date) {
	let readAt = 0;
	let reading: Promise<OfficeNow> | undefined;
	const read = (): Promise<OfficeNow> => {
		const at = now();
		if (!reading || Math.abs(at.getTime() - readAt) > freshMs) {
			readAt = at.getTime();
			reading = readOffice(db, at);
			reading.catch(() => (reading = undefined));
		}
		return reading;
	};
	return { read, forget: () => (reading = undefined) };
}
