import { fold } from '$lib/domain/application/fold';
import type { Application } from '$lib/domain/application/application';
import type { OrderPaper } from '$lib/domain/program/order';
import type { Db } from '$lib/server/db/client';
import type { CaseRow } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { findDraft } from './draft';

/** A paper's slot with the pages that count now, and whether pages may be added or taken away. */
export type Slot = {
	row: CaseRow;
	paper: OrderPaper;
	/** In a correction: those that came after it was asked. */
	pages: PageRow[];
	open: boolean;
	/** The correction that opened it. */
	correction?: Application['correction'];
};

/** Undefined when the case is not in scope or its order has no such paper. */
export async function findSlot(
	services: Services,
	scope: Scope,
	row: CaseRow,
	slot: string,
	db: Db = services.db
): Promise<Slot | undefined> {
	const draft = row.status === 'draft';
	const order = draft ? (await findDraft(services, scope, row.id, db))?.order : row.order;
	const paper = order?.papers.find((one) => one.slot === slot);
	if (!paper) return undefined;
	const pages = (await pagesOf(db, row.id)).filter((page) => page.slot === slot);
	if (row.status !== 'needs-correction') return { row, paper, pages, open: draft };

	const { correction } = fold(await eventsOf(db, row.id));
	const named = correction?.open.some((item) => 'slot' in item && item.slot === slot) ?? false;
	const fresh = pages.filter((page) => page.arrivedAt > (correction?.askedAt ?? ''));
	return { row, paper, pages: named ? fresh : pages, open: named, correction };
}
