import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { cases, pages, papers } from '$lib/server/db/schema';

export type PageRow = typeof pages.$inferSelect;

/** The present pages of a case, in order within each slot. */
export async function pagesOf(db: Db, caseId: string): Promise<PageRow[]> {
	return db
		.select()
		.from(pages)
		.where(and(eq(pages.caseId, caseId), isNull(pages.removedAt)))
		.orderBy(asc(pages.slot), asc(pages.place), asc(pages.arrivedAt));
}

/** One page of a case, also one replaced after sending. */
export async function findPage(db: Db, caseId: string, id: string): Promise<PageRow | undefined> {
	const [row] = await db
		.select()
		.from(pages)
		.where(and(eq(pages.caseId, caseId), eq(pages.id, id)));
	return row;
}

/** Adds a page and counts it; the case row must be locked. */
export async function insertPage(tx: Db, page: PageRow): Promise<void> {
	const [kind, person] = page.slot.split(':') as [string, string];
	await tx
		.insert(papers)
		.values({ caseId: page.caseId, slot: page.slot, kind, person, createdAt: page.arrivedAt })
		.onConflictDoNothing();
	await tx.insert(pages).values(page);
	await count(tx, page.caseId, 1, page.bytes);
}

/** Before sending: the row is gone, and with it the key of its bytes. */
export async function deletePage(tx: Db, page: PageRow): Promise<void> {
	await tx.delete(pages).where(eq(pages.id, page.id));
	await count(tx, page.caseId, -1, -page.bytes);
}

/** After sending every version is kept until retention: it only leaves its slot. */
export async function retirePage(tx: Db, id: string, at: string): Promise<void> {
	await tx.update(pages).set({ removedAt: at }).where(eq(pages.id, id));
}

/** The same bytes in the same slot from before leave it, so that they can come in again. */
export async function retireTwin(
	tx: Db,
	{ caseId, slot, digest }: Pick<PageRow, 'caseId' | 'slot' | 'digest'>,
	at: string
): Promise<void> {
	await tx
		.update(pages)
		.set({ removedAt: at })
		.where(
			and(
				eq(pages.caseId, caseId),
				eq(pages.slot, slot),
				eq(pages.digest, digest),
				isNull(pages.removedAt)
			)
		);
}

export async function placePage(tx: Db, id: string, place: number): Promise<void> {
	await tx.update(pages).set({ place }).where(eq(pages.id, id));
}

async function count(tx: Db, caseId: string, added: number, bytes: number): Promise<void> {
	await tx
		.update(cases)
		.set({
			pageCount: sql`${cases.pageCount} + ${added}`,
			storedBytes: sql`${cases.storedBytes} + ${bytes}`
		})
		.where(eq(cases.id, caseId));
}
