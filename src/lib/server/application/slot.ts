import { fold } from '$lib/domain/application/fold';
import type { OrderPaper } from '$lib/domain/program/order';
import type { Db } from '$lib/server/db/client';
import type { CaseRow } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { catalogueOf } from './catalogue';
import { findDraft } from './draft';
import { openingOf } from './opening';

/** A paper's slot with the pages that count now, and whether pages may be added or taken away. */
export type Slot = {
	row: CaseRow;
	paper: OrderPaper;
	/** In a paper that was asked for after sending: those that came since. */
	pages: PageRow[];
	open: boolean;
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
	if (draft || !order) return { row, paper, pages, open: draft };

	const application = fold(await eventsOf(db, row.id));
	const catalogue = await catalogueOf(services, row.catalogueVersion);
	const opening = openingOf(application, order, catalogue);
	if (!opening?.slots.some((one) => one.slot === slot)) return { row, paper, pages, open: false };
	return {
		row,
		paper,
		pages: pages.filter(({ arrivedAt }) => arrivedAt > opening.since),
		open: true
	};
}
