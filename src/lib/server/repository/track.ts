import { sql } from 'drizzle-orm';
import type { ApplicationEvent } from '$lib/domain/application/event';
import type { Status } from '$lib/domain/application/status';
import type { Db } from '$lib/server/db/client';
import { cases, events, limits } from '$lib/server/db/schema';

/** What the code alone may tell, before words: the events hold codes, times and ids only. */
export type Track = {
	status: Status;
	since: string;
	/** Place in the queue, from 1; kept by a job. */
	position: number | null;
	events: ApplicationEvent[];
};

type Row = {
	/** Milliseconds since 1970, as text. */
	gate: string | null;
	status: Status | null;
	since: string | null;
	position: number | null;
	events: ApplicationEvent[] | null;
};

/**
 * The one query without a scope: whoever has the code may know the stage. One read, since anybody may ask
 * and often: the case by the unique index of its code, the dates of its stations, and until when the
 * asker's address is shut out. No case: nobody has this code.
 *
 * @param code canonical, as `parseCode` gives it
 * @param gate the row of `limits` that shuts the address out
 */
export async function findTrack(
	db: Db,
	code: string,
	gate: string
): Promise<{ shutUntil?: Date; track?: Track }> {
	const [row] = await db.execute<Row>(sql`
		select (select l.expire from ${limits} l where l.key = ${gate}) as gate,
			c.status, c.since, c.position, (
				select json_agg(json_build_object(
					'id', e.id, 'type', e.type, 'v', e.v, 'via', e.via, 'data', e.data,
					'actor', json_build_object('kind', e.actor_kind),
					'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.seq)
				from ${events} e where e.case_id = c.id) as events
		from (select 1) one left join ${cases} c on c.code = ${code} and c.status <> 'draft'`);
	const { status, since, position, events: told } = row as Row;
	return {
		...(row?.gate && { shutUntil: new Date(Number(row.gate)) }),
		...(status &&
			since && {
				track: { status, since: new Date(since).toISOString(), position, events: told ?? [] }
			})
	};
}
