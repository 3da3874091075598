import { eq, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { cases, staff } from '$lib/server/db/schema';

export async function hasDemoStaff(db: Db): Promise<boolean> {
	return (await db.$count(staff, eq(staff.demo, true))) > 0;
}

/** Nobody has worked here yet: no case and no member of staff. */
export async function isUntouched(db: Db): Promise<boolean> {
	const [found] = await db.execute<{ untouched: boolean }>(
		sql`select not exists (select from ${cases}) and not exists (select from ${staff}) as untouched`
	);
	return found?.untouched === true;
}

const lock = 3_516_003;

/** Runs `work` in one process at a time. */
export async function alone(db: Db, work: () => Promise<void>): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
		await work();
	});
}
