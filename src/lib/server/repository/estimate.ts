import { and, eq, sql } from 'drizzle-orm';
import type { Estimate } from '$lib/domain/application/estimate';
import type { Status } from '$lib/domain/application/status';
import type { Lane } from '$lib/domain/program/order';
import type { Db } from '$lib/server/db/client';
import { estimates } from '$lib/server/db/schema';

type Row = typeof estimates.$inferSelect;

/** Writes down what has changed and removes what is not told any more. Returns how many rows that were. */
export async function saveEstimates(db: Db, rows: readonly Row[]): Promise<number> {
	const written = await db.execute(sql`
		with told as (
			select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
				as told(lane text, status text, p50 int, p80 int, cases int)
		), gone as (
			delete from ${estimates} held where not exists (
				select from told where told.lane = held.lane and told.status = held.status
			) returning 1
		), changed as (
			insert into ${estimates} as held (lane, status, p50, p80, cases)
			select lane, status, p50, p80, cases from told order by lane, status
			on conflict (lane, status) do update
			set p50 = excluded.p50, p80 = excluded.p80, cases = excluded.cases
			where (held.p50, held.p80, held.cases)
				is distinct from (excluded.p50, excluded.p80, excluded.cases)
			returning 1
		)
		select (select count(*) from gone) + (select count(*) from changed) as count`);
	return Number(written[0]?.count);
}

/** Undefined below twenty cases. */
export async function findStageEstimate(
	db: Db,
	lane: Lane | null,
	status: Status
): Promise<Estimate | undefined> {
	if (!lane) return undefined;
	const [row] = await db
		.select({ p50: estimates.p50, p80: estimates.p80 })
		.from(estimates)
		.where(and(eq(estimates.lane, lane), eq(estimates.status, status)));
	return row;
}

/** All that a lane's cases tell. */
export async function estimatesOf(db: Db, lane: Lane): Promise<Partial<Record<Status, Estimate>>> {
	const rows = await db.select().from(estimates).where(eq(estimates.lane, lane));
	return Object.fromEntries(rows.map(({ status, p50, p80 }) => [status, { p50, p80 }]));
}
