import { sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { cases } from '$lib/server/db/schema';

/**
 * Counts the queued cases of each lane by their place and writes down what has changed. `saveFold` takes
 * the position from a case that leaves the queue. Returns how many rows were written.
 */
export async function savePositions(db: Db): Promise<number> {
	const written = await db.execute(sql`
		with placed as (
			select ${cases.id} as id, (row_number() over (
				partition by ${cases.lane} order by ${cases.placeAt}, ${cases.sentAt}, ${cases.id}
			))::int as position
			from ${cases} where ${cases.status} = 'queued'
		)
		update ${cases} as held set position = placed.position
		from placed
		where held.id = placed.id and held.status = 'queued'
			and held.position is distinct from placed.position`);
	return written.count;
}
