import { asc, eq, max, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { settings } from '$lib/server/db/schema';

export type SettingRow = typeof settings.$inferSelect;

/** Every value a setting ever had, eldest first; of one key, or of all. */
export async function settingRows(db: Db, key?: string): Promise<SettingRow[]> {
	return db
		.select()
		.from(settings)
		.where(key === undefined ? undefined : eq(settings.key, key))
		.orderBy(asc(settings.validFrom), asc(settings.place));
}

/** A value is never overwritten: a new row holds from `validFrom` on. */
export async function addSetting(
	db: Db,
	row: { key: string; value: unknown; validFrom: string; setAt: string; setBy?: string }
): Promise<void> {
	await db.insert(settings).values(row);
}

/** Until the transaction ends nobody else changes this setting; the place of its newest row, 0 before any. */
export async function lockSetting(tx: Db, key: string): Promise<number> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${key}`}, 0))`);
	const [row] = await tx
		.select({ newest: max(settings.place) })
		.from(settings)
		.where(eq(settings.key, key));
	return row?.newest ?? 0;
}
