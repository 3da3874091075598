import { and, desc, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import type { Application } from '$lib/domain/application/application';
import { hasEnded } from '$lib/domain/application/status';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Order } from '$lib/domain/program/order';
import type { Db } from '$lib/server/db/client';
import { cases } from '$lib/server/db/schema';
import type { CaseSeal } from './case-key';
import { within, type Holder, type Scope } from './scope';

export type CaseRow = Omit<typeof cases.$inferSelect, 'answers' | 'delivery'>;

// Sealed columns are opened only by the function that needs them.
const { answers: _answers, delivery: _delivery, ...open } = getTableColumns(cases);
export { open as openColumns };

export async function insertDraft(
	db: Db,
	draft: Pick<CaseRow, 'id' | 'program' | 'services' | 'catalogueVersion' | 'demo'>,
	at: string
): Promise<void> {
	await db
		.insert(cases)
		.values({ ...draft, status: 'draft', version: 0, createdAt: at, touchedAt: at, since: at });
}

/** The case if the scope sees it; else undefined, just as when there is none. */
export async function findCase(db: Db, scope: Scope, id: string): Promise<CaseRow | undefined> {
	const [row] = await db
		.select(open)
		.from(cases)
		.where(and(eq(cases.id, id), within(db, scope)));
	return row;
}

/** The same, by its canonical code. */
export async function findCaseByCode(
	db: Db,
	scope: Scope,
	code: string
): Promise<CaseRow | undefined> {
	const [row] = await db
		.select(open)
		.from(cases)
		.where(and(eq(cases.code, code), within(db, scope)));
	return row;
}

/** Locks the case until the transaction ends. */
export async function lockCase(tx: Db, scope: Scope, id: string): Promise<CaseRow | undefined> {
	const [row] = await tx
		.select(open)
		.from(cases)
		.where(and(eq(cases.id, id), within(tx, scope)))
		.for('update', { of: cases });
	return row;
}

/** Drafts and cases that the scope sees, newest first. */
export async function listCases(db: Db, scope: Scope): Promise<CaseRow[]> {
	return db
		.select(open)
		.from(cases)
		.where(within(db, scope))
		.orderBy(desc(cases.touchedAt))
		.limit(200);
}

/**
 * Writes what the events now tell into the columns that queues read: only `act` calls this. Only what its holder
 * does keeps a claim alive (`byHolder`): a question of the family says nothing of a desk that was left.
 */
export async function saveFold(
	tx: Db,
	id: string,
	application: Application,
	{
		version,
		at,
		byHolder,
		order
	}: { version: number; at: string; byHolder: boolean; order?: Order }
): Promise<void> {
	await tx
		.update(cases)
		.set({
			status: application.status,
			code: application.code ?? null,
			lane: application.lane ?? null,
			way: application.way ?? null,
			since: application.since,
			sentAt: application.sentAt ?? null,
			placeAt: application.placeAt ?? null,
			claimedBy: application.claimedBy ?? null,
			...(!application.claimedBy && { claimSeenAt: null }),
			...(application.claimedBy && byHolder && { claimSeenAt: at }),
			notReceivedAt: application.notReceivedAt ?? null,
			openQuestions: application.openQuestions.length,
			endedAt: hasEnded(application.status) ? application.since : null,
			...(order && { order }),
			version,
			touchedAt: at
		})
		.where(eq(cases.id, id));
}

export async function setVersion(tx: Db, id: string, version: number): Promise<void> {
	await tx.update(cases).set({ version }).where(eq(cases.id, id));
}

/**
 * How many drafts this holder has under way. Holds the count until the transaction ends: of two tabs that
 * begin at once, the second counts the draft of the first.
 */
export async function countDrafts(tx: Db, holder: Holder, now: string): Promise<number> {
	const name = `drafts of ${holder.kind} ${holder.id}`;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
	return tx.$count(
		cases,
		and(eq(cases.status, 'draft'), within(tx, { kind: 'holders', holders: [holder], now }))
	);
}

/** Work on a claimed case keeps the claim alive. */
export async function touchClaim(db: Db, id: string, at: string): Promise<void> {
	await db
		.update(cases)
		.set({ claimSeenAt: at })
		.where(and(eq(cases.id, id), isNotNull(cases.claimedBy)));
}

export async function saveOrder(tx: Db, id: string, order: Order): Promise<void> {
	await tx.update(cases).set({ order }).where(eq(cases.id, id));
}

export async function touchCase(
	tx: Db,
	id: string,
	at: string,
	changes: Partial<Pick<CaseRow, 'program' | 'services' | 'pageCount' | 'storedBytes'>> = {}
): Promise<void> {
	await tx
		.update(cases)
		.set({ ...changes, touchedAt: at })
		.where(eq(cases.id, id));
}

export async function saveDelivery(
	tx: Db,
	seal: CaseSeal,
	id: string,
	delivery: Delivery
): Promise<void> {
	const sealed = seal.seal('cases', 'delivery', id, JSON.stringify(delivery));
	await tx.update(cases).set({ delivery: sealed }).where(eq(cases.id, id));
}

export async function findDelivery(
	db: Db,
	seal: CaseSeal,
	id: string
): Promise<Delivery | undefined> {
	const [row] = await db.select({ delivery: cases.delivery }).from(cases).where(eq(cases.id, id));
	return openDelivery(seal, id, row?.delivery ?? null);
}

export const openDelivery = (
	seal: CaseSeal,
	id: string,
	sealed: Buffer | null
): Delivery | undefined =>
	sealed
		? (JSON.parse(seal.open('cases', 'delivery', id, sealed).toString('utf8')) as Delivery)
		: undefined;

/** Rows of the case and all that hangs on it; its events and the mark of its destroyed key stay. */
export async function deleteCase(tx: Db, id: string): Promise<void> {
	await tx.delete(cases).where(eq(cases.id, id));
}
