import { and, eq, ne, sql } from 'drizzle-orm';
import type { ApplicationEvent } from '$lib/domain/application/event';
import type { Status } from '$lib/domain/application/status';
import type { Db } from '$lib/server/db/client';
import { cases, events } from '$lib/server/db/schema';

/** What the code alone may tell, before words: the events hold codes, times and ids only. */
export type Track = {
	status: Status;
	since: string;
	/** Place in the queue, from 1; kept by a job. */
	position: number | null;
	events: ApplicationEvent[];
};

// The dates of the stations come along in the same read: anybody may ask, and often. Written out, since the
// query builder leaves a column's table away where only one is selected from.
const told = sql<ApplicationEvent[] | null>`(
	select json_agg(json_build_object(
		'id', e.id, 'type', e.type, 'v', e.v, 'via', e.via, 'data', e.data,
		'actor', json_build_object('kind', e.actor_kind),
		'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.seq)
	from ${events} e where e.case_id = ${cases}.id)`;

/**
 * The one query without a scope: whoever has the code may know the stage. One read by the unique index of
 * `cases.code`; undefined for a code that nobody has.
 *
 * @param code canonical, as `parseCode` gives it
 */
export async function findTrack(db: Db, code: string): Promise<Track | undefined> {
	const [row] = await db
		.select({
			status: cases.status,
			since: cases.since,
			position: cases.position,
			events: told
		})
		.from(cases)
		.where(and(eq(cases.code, code), ne(cases.status, 'draft')));
	return row && { ...row, events: row.events ?? [] };
}
