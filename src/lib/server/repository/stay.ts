import { gt, sql } from 'drizzle-orm';
import type { Stay } from '$lib/domain/application/stay';
import type { Db } from '$lib/server/db/client';
import { stays } from '$lib/server/db/schema';

/** Only `act` calls this, in the transaction that ends the stay. */
export async function insertStay(tx: Db, stay: Stay): Promise<void> {
	await tx.insert(stays).values(stay);
}

export type StayTally = Pick<Stay, 'lane' | 'status'> & { hours: number; cases: number };

/** How many stays ended after `since` (ISO instant), by lane, status and working hours rounded up. */
export async function tallyStays(db: Db, since: string): Promise<StayTally[]> {
	const hours = sql<number>`((${stays.minutes} + 59) / 60)`;
	return db
		.select({ lane: stays.lane, status: stays.status, hours, cases: sql<number>`count(*)::int` })
		.from(stays)
		.where(gt(stays.leftAt, since))
		.groupBy(stays.lane, stays.status, hours);
}
