import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { cases, outputs, positions } from '$lib/server/db/schema';

/**
 * Counts the queued cases of each lane in the order in which "Berikutnya" takes them, and those that wait for
 * blank cards by their place for each kind of card; who waits for two kinds stands where the longer line is.
 * Writes down what has changed. Returns how many rows were written or removed.
 */
export async function savePositions(db: Db): Promise<number> {
	const written = await db.execute(sql`
		with placed as (
			select ${cases.id} as case_id, ${cases.since} as since, (row_number() over (
				partition by ${cases.lane} order by ${cases.placeAt}, ${cases.id}
			))::int as position
			from ${cases} where ${cases.status} = 'queued'
			union all
			select card.case_id, card.since, max(card.position)::int from (
				select ${cases.id} as case_id, ${cases.since} as since, dense_rank() over (
					partition by ${outputs.kind} order by ${cases.placeAt}, ${cases.id}
				) as position
				from ${cases} join ${outputs}
					on ${outputs.caseId} = ${cases.id} and ${outputs.state} = 'waiting-stock'
				where ${cases.status} = 'waiting-stock'
			) card group by card.case_id, card.since
		), gone as (
			delete from ${positions} held
			where not exists (select from placed where placed.case_id = held.case_id)
			returning 1
		), told as (
			insert into ${positions} as held (case_id, since, position)
			select case_id, since, position from placed order by case_id
			on conflict (case_id) do update set since = excluded.since, position = excluded.position
			where (held.since, held.position) is distinct from (excluded.since, excluded.position)
			returning 1
		)
		select (select count(*) from gone) + (select count(*) from told) as count`);
	return Number(written[0]?.count);
}

/** From 1; undefined while it is not counted yet, and where there is no line. @param since of the case's status */
export async function findPosition(
	db: Db,
	caseId: string,
	since: string
): Promise<number | undefined> {
	const [row] = await db
		.select({ position: positions.position })
		.from(positions)
		.where(and(eq(positions.caseId, caseId), eq(positions.since, since)));
	return row?.position;
}
