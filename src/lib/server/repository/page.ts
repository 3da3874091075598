import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { pages } from '$lib/server/db/schema';

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
