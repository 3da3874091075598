import { and, asc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { NoticeCode } from '$lib/domain/application/notice';
import type { Db } from '$lib/server/db/client';
import { notices } from '$lib/server/db/schema';

type Row = typeof notices.$inferSelect;
export type NoticeRow = Omit<Row, 'code'> & { code: NoticeCode };
export type NewNotice = { id: string; subscriptionId: string; code: NoticeCode };

const before = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();

/** A request is given up after 10 s; whoever still sends after a minute has died. */
const sendingMs = 60_000;
const forgottenMs = 120_000;

/**
 * Adds notices of one event and a job for each, all in the caller's transaction. What the event already
 * told a browser is told no second time.
 */
export async function insertNotices(
	tx: Db,
	{ caseId, eventId, at }: { caseId: string; eventId: string; at: string },
	list: readonly NewNotice[]
): Promise<void> {
	if (!list.length) return;
	const made = tx
		.insert(notices)
		.values(
			list.map((one) => ({
				...one,
				caseId,
				eventId,
				state: 'waiting' as const,
				createdAt: at,
				dueAt: at
			}))
		)
		.onConflictDoNothing()
		.returning({ id: notices.id });
	await tx.execute(sql`with made as ${made} ${sendJobsFor(sql`made`)}`);
}

/** @param runAt ISO instant; absent: now. A job that waits already keeps its own time. */
const sendJobsFor = (source: SQL, runAt?: string): SQL => sql`
	select graphile_worker.add_job(
		'send-notice', json_build_object('id', id),
		run_at => ${runAt ?? null}::timestamptz,
		job_key => 'notice:' || id,
		job_key_mode => ${runAt ? 'replace' : 'preserve_run_at'}
	) from ${source}`;

async function addSendJobs(tx: Db, ids: readonly string[], runAt?: string): Promise<void> {
	if (!ids.length) return;
	const named = sql`${notices} where ${inArray(notices.id, [...ids])}`;
	await tx.execute(sendJobsFor(named, runAt));
}

/**
 * Takes a notice for sending, written down before the request leaves. One that is found half sent goes once
 * more as a marked repeat; found so a second time it is given up. Undefined when there is nothing to send,
 * or another process is at it.
 */
export async function claimNotice(db: Db, id: string, now: Date): Promise<NoticeRow | undefined> {
	const stuck = and(eq(notices.state, 'sending'), lt(notices.dueAt, before(now, sendingMs)));
	await db
		.update(notices)
		.set({ state: 'failed' })
		.where(and(eq(notices.id, id), stuck, eq(notices.markedRepeat, true)));
	const [row] = await db
		.update(notices)
		.set({
			state: 'sending',
			attempts: sql`${notices.attempts} + 1`,
			markedRepeat: sql`${notices.markedRepeat} or ${notices.state} = 'sending'`,
			dueAt: now.toISOString()
		})
		.where(and(eq(notices.id, id), or(eq(notices.state, 'waiting'), stuck)))
		.returning();
	return row as NoticeRow | undefined;
}

export async function endNotice(
	db: Db,
	id: string,
	state: 'sent' | 'gone' | 'failed',
	at: string
): Promise<void> {
	const sentAt = state === 'sent' ? { sentAt: at } : {};
	await db
		.update(notices)
		.set({ state, ...sentAt })
		.where(eq(notices.id, id));
}

/** @param unknown it may have arrived: the next try is a marked repeat */
export async function postponeNotice(
	db: Db,
	id: string,
	dueAt: string,
	unknown: boolean
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.update(notices)
			.set({ state: 'waiting', dueAt, ...(unknown && { markedRepeat: true }) })
			.where(eq(notices.id, id));
		await addSendJobs(tx, [id], dueAt);
	});
}

/** Gives notices whose worker has died a job again. Returns how many. */
export async function reviveNotices(db: Db, now: Date): Promise<number> {
	return db.transaction(async (tx) => {
		const forgotten = await tx
			.select({ id: notices.id })
			.from(notices)
			.where(
				and(
					inArray(notices.state, ['waiting', 'sending']),
					lt(notices.dueAt, before(now, forgottenMs))
				)
			)
			.orderBy(asc(notices.dueAt))
			.limit(1000);
		await addSendJobs(
			tx,
			forgotten.map(({ id }) => id)
		);
		return forgotten.length;
	});
}

export async function noticesOf(db: Db, caseId: string): Promise<NoticeRow[]> {
	const rows = await db
		.select()
		.from(notices)
		.where(eq(notices.caseId, caseId))
		.orderBy(asc(notices.createdAt), asc(notices.id));
	return rows as NoticeRow[];
}
