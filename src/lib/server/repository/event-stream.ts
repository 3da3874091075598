import { asc, sql } from 'drizzle-orm';
import type { ApplicationEvent } from '$lib/domain/application/event';
import type { Db } from '$lib/server/db/client';
import { events } from '$lib/server/db/schema';
import { eventOf } from './event';

/** Where a reader of the stream stands: the last event it took, by its transaction and its place. */
export type Cursor = { xid: string; place: number };

export type StreamedEvent = { caseId: string; event: ApplicationEvent; cursor: Cursor };

export const streamStart: Cursor = { xid: '0', place: 0 };

/**
 * The next events of all cases behind a cursor, at most `limit`. Places alone would skip the event of a
 * transaction that took its place early and commits late; so only rows older than every transaction
 * still open are read, in the order of their transactions.
 */
export async function eventsAfter(db: Db, cursor: Cursor, limit: number): Promise<StreamedEvent[]> {
	const rows = await db
		.select()
		.from(events)
		.where(
			sql`(${events.xid}, ${events.place}) > (${cursor.xid}::xid8, ${cursor.place}::bigint)
				and ${events.xid} < pg_snapshot_xmin(pg_current_snapshot())`
		)
		.orderBy(asc(events.xid), asc(events.place))
		.limit(limit);
	return rows.map((row) => ({
		caseId: row.caseId,
		event: eventOf(row),
		cursor: { xid: row.xid, place: row.place }
	}));
}
