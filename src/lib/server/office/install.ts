import { feeKey, initialSettings } from '$lib/domain/office/setting';
import { settingKeys } from '$lib/domain/office/setting.schema';
import type { Office } from '$lib/domain/office/office.schema';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import { instantOf } from '$lib/domain/time/office-time';
import type { Db } from '$lib/server/db/client';
import { insertCatalogue } from '$lib/server/repository/catalogue';
import { insertInstallation } from '$lib/server/repository/installation';
import { insertPlaces } from '$lib/server/repository/place';
import { addSetting } from '$lib/server/repository/setting';
import { officeKey } from './current-office';

/** Fills an empty database with the office's data and the first catalogue, all of it or nothing. */
export async function install(
	db: Db,
	{
		office,
		catalogue,
		fingerprint,
		at
	}: {
		office: Office;
		catalogue: Catalogue;
		fingerprint: string;
		at: string;
	}
): Promise<void> {
	await db.transaction(async (tx) => {
		const first = await insertInstallation(tx, {
			office: office.code,
			masterFingerprint: fingerprint,
			createdAt: at
		});
		if (!first) return;
		const { kecamatan, ...data } = office;
		await insertPlaces(tx, kecamatan);
		await insertCatalogue(tx, catalogue, at);
		const row = { validFrom: at, setAt: at };
		await addSetting(tx, { key: officeKey, value: data, ...row });
		const initial = initialSettings(office);
		for (const key of settingKeys) await addSetting(tx, { key, value: initial[key], ...row });
		for (const fee of office.firstFees)
			await addSetting(tx, {
				key: feeKey(fee.courier, fee.zone),
				value: fee.amount,
				validFrom: instantOf(fee.validFrom, '00:00', office.timeZone),
				setAt: at
			});
	});
}
