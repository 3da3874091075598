import type { Db } from '$lib/server/db/client';
import { installation } from '$lib/server/db/schema';

export async function findInstallation(db: Db) {
	const [row] = await db.select().from(installation);
	return row;
}

/** False when another process was first. */
export async function insertInstallation(
	db: Db,
	row: typeof installation.$inferInsert
): Promise<boolean> {
	const made = await db.insert(installation).values(row).onConflictDoNothing().returning();
	return made.length === 1;
}
