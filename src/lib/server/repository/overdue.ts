import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { ReminderCode } from '$lib/domain/application/deadline';
import type { Status } from '$lib/domain/application/status';
import type { Db } from '$lib/server/db/client';
import { actions, cases } from '$lib/server/db/schema';

/** How many cases one run of a job takes on; the next run takes the rest. */
const batch = 500;

/** Open cases in this status since `sinceBy` or longer. ISO instant. */
export async function overdueCases(db: Db, status: Status, sinceBy: string): Promise<string[]> {
	const rows = await db
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.status, status), lte(cases.since, sinceBy), isNull(cases.notReceivedAt)))
		.orderBy(cases.since)
		.limit(batch);
	return rows.map(({ id }) => id);
}

export type Reminder = { reminder: ReminderCode; day: number };

/** The id under which a case is reminded once for each stay in its status; derived alike in SQL. */
export function reminderIdOf(caseId: string, since: string, { reminder, day }: Reminder): string {
	const text = `remind ${caseId} ${Date.parse(since)} ${reminder} ${day}`;
	const hex = createHash('md5').update(text).digest('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Cases in this status since an instant in (`sinceAfter`, `sinceBy`] that have not had this reminder. */
export async function unremindedCases(
	db: Db,
	status: Status,
	{ sinceAfter, sinceBy }: { sinceAfter: string; sinceBy: string },
	{ reminder, day }: Reminder
): Promise<string[]> {
	const rows = await db
		.select({ id: cases.id })
		.from(cases)
		.where(
			and(
				eq(cases.status, status),
				lte(cases.since, sinceBy),
				sql`${cases.since} > ${sinceAfter}`,
				sql`not exists (select from ${actions} where ${actions.id} = md5(
					'remind ' || ${cases.id} || ' ' || (extract(epoch from ${cases.since}) * 1000)::bigint
					|| ' ' || ${reminder}::text || ' ' || ${day}::int)::uuid)`
			)
		)
		.orderBy(cases.since)
		.limit(batch);
	return rows.map(({ id }) => id);
}

/** Cases held by somebody who was last seen working on them before `seenBy`. */
export async function idleClaims(db: Db, seenBy: string): Promise<string[]> {
	const rows = await db
		.select({ id: cases.id })
		.from(cases)
		.where(and(isNotNull(cases.claimedBy), lte(cases.claimSeenAt, seenBy)))
		.limit(batch);
	return rows.map(({ id }) => id);
}

export async function untouchedDrafts(db: Db, touchedBy: string): Promise<string[]> {
	const rows = await db
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.status, 'draft'), lte(cases.touchedAt, touchedBy)))
		.orderBy(cases.touchedAt)
		.limit(batch);
	return rows.map(({ id }) => id);
}
