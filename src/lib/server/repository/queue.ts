import { and, asc, desc, eq, notInArray, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Status } from '$lib/domain/application/status';
import type { Lane } from '$lib/domain/program/order';
import type { Db } from '$lib/server/db/client';
import { cases, events } from '$lib/server/db/schema';

const columns = {
	id: cases.id,
	code: cases.code,
	services: cases.services,
	catalogueVersion: cases.catalogueVersion,
	status: cases.status,
	lane: cases.lane,
	way: cases.way,
	sentAt: cases.sentAt,
	placeAt: cases.placeAt,
	since: cases.since,
	claimedBy: cases.claimedBy,
	notReceivedAt: cases.notReceivedAt,
	openQuestions: cases.openQuestions
};

export type QueueRow = Pick<typeof cases.$inferSelect, keyof typeof columns>;

/** The row behind which a page begins: an instant and an id. */
export type Behind = { at: string; id: string };

/** Rows in order of an instant; the id decides between two of the same. */
const listOf = async (
	db: Db,
	by: SQLWrapper,
	where: SQL | undefined,
	limit: number,
	behind?: Behind
): Promise<QueueRow[]> =>
	db
		.select(columns)
		.from(cases)
		.where(
			and(
				where,
				behind && sql`(${by}, ${cases.id}) > (${behind.at}::timestamptz, ${behind.id}::uuid)`
			)
		)
		.orderBy(asc(by), asc(cases.id))
		.limit(limit);

/** One list of several statuses; each is read by its index. */
async function mergedOf(
	by: 'placeAt' | 'since',
	statuses: readonly Status[],
	limit: number,
	read: (status: SQL) => Promise<QueueRow[]>
): Promise<QueueRow[]> {
	const found = await Promise.all(statuses.map((status) => read(eq(cases.status, status))));
	return found
		.flat()
		.sort((a, b) => (a[by] ?? '').localeCompare(b[by] ?? '') || a.id.localeCompare(b.id))
		.slice(0, limit);
}

/** Cases of a lane in one of these statuses in order of their place. */
export const laneRows = (
	db: Db,
	lane: Lane,
	statuses: readonly Status[],
	limit: number,
	behind?: Behind
): Promise<QueueRow[]> =>
	mergedOf('placeAt', statuses, limit, (status) =>
		listOf(db, cases.placeAt, and(status, eq(cases.lane, lane)), limit, behind)
	);

/** Cases in one of these statuses, the ones that have been longest in theirs first. */
export const statusRows = (
	db: Db,
	statuses: readonly Status[],
	limit: number,
	behind?: Behind
): Promise<QueueRow[]> =>
	mergedOf('since', statuses, limit, (status) => listOf(db, cases.since, status, limit, behind));

/** What is downloaded goes into no parcel. */
const toPrepare = and(eq(cases.status, 'issued'), sql`${cases.way} is distinct from 'pdf'`);

/** Cases whose documents wait for a parcel, the longest first. */
export const issuedRows = (db: Db, limit: number, behind?: Behind): Promise<QueueRow[]> =>
	listOf(db, cases.since, toPrepare, limit, behind);

export const countIssued = (db: Db): Promise<number> => db.$count(cases, toPrepare);

export const claimedRows = (db: Db, staff: string, limit: number, behind?: Behind) =>
	listOf(db, cases.placeAt, eq(cases.claimedBy, staff), limit, behind);

/** A case that nobody has confirmed yet has no place: its questions stand where they were sent. */
const questionAt = sql<string>`coalesce(${cases.placeAt}, ${cases.sentAt})`;

/** Cases with a question that nobody has answered, confirmed or not. */
export const questionRows = (db: Db, limit: number, behind?: Behind): Promise<QueueRow[]> =>
	listOf(db, questionAt, sql`open_questions > 0`, limit, behind);

/** How many open cases there are of each status and lane; ended ones are not counted. */
export async function countOpen(db: Db) {
	return db
		.select({ status: cases.status, lane: cases.lane, count: sql<number>`count(*)::int` })
		.from(cases)
		.where(notInArray(cases.status, ['draft', 'completed', 'rejected', 'cancelled', 'expired']))
		.groupBy(cases.status, cases.lane);
}

export const countQuestions = (db: Db): Promise<number> =>
	db.$count(cases, sql`open_questions > 0`);
export const countClaimed = (db: Db, staff: string): Promise<number> =>
	db.$count(cases, eq(cases.claimedBy, staff));

/** The lanes of the cases that were taken last, newest first. */
export async function lanesTakenLast(db: Db, limit: number): Promise<(Lane | null)[]> {
	const rows = await db
		.select({ lane: cases.lane })
		.from(events)
		.innerJoin(cases, eq(cases.id, events.caseId))
		.where(eq(events.type, 'claimed'))
		.orderBy(desc(events.place))
		.limit(limit);
	return rows.map(({ lane }) => lane);
}

/**
 * The first queued case of a lane that nobody is taking at this moment, locked until the transaction ends: of
 * any number who ask at once, each is given another.
 */
export async function lockFirstQueued(tx: Db, lane: Lane): Promise<string | undefined> {
	const [row] = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.status, 'queued'), eq(cases.lane, lane)))
		.orderBy(asc(cases.placeAt), asc(cases.id))
		.limit(1)
		.for('update', { skipLocked: true });
	return row?.id;
}
