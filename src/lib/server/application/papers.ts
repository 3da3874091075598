import { fold } from '$lib/domain/application/fold';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Order, OrderPaper } from '$lib/domain/program/order';
import { paperKindOf } from '$lib/domain/program/papers';
import * as applications from '$lib/server/repository/application';
import type { CaseRow } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { catalogueOf } from './catalogue';
import { findDraft } from './draft';
import { openingOf } from './opening';

/** One paper of a case, as the pages of its photos show it. */
export type Paper = {
	paper: OrderPaper;
	kind: ReturnType<typeof paperKindOf>;
	/** Those that count now: of a paper that was asked for after sending only what came since. */
	pages: PageRow[];
	open: boolean;
	/** The code of the officer's reason, where this paper was asked again. */
	reason?: string;
};

export type Papers = { row: CaseRow; catalogue: Catalogue; order: Order; papers: Paper[] };

/** Every paper of a draft or a case in the order of photographing; undefined outside the scope. */
export async function findPapers(
	services: Services,
	scope: Scope,
	id: string
): Promise<Papers | undefined> {
	const row = await applications.findCase(services.db, scope, id);
	if (!row) return undefined;
	const draft = row.status === 'draft' ? await findDraft(services, scope, id) : undefined;
	const order = draft?.order ?? row.order;
	if (!order) return undefined;
	const catalogue = draft?.catalogue ?? (await catalogueOf(services, row.catalogueVersion));
	const pages = draft?.pages ?? (await pagesOf(services.db, id));
	const opening = draft
		? undefined
		: openingOf(fold(await eventsOf(services.db, id)), order, catalogue);
	const papers = order.papers.map((paper) => {
		const own = pages.filter(({ slot }) => slot === paper.slot);
		const kind = paperKindOf(catalogue, paper.kind);
		const asked = opening?.slots.find(({ slot }) => slot === paper.slot);
		if (!opening || !asked) return { paper, kind, pages: own, open: Boolean(draft) };
		const fresh = own.filter(({ arrivedAt }) => arrivedAt > opening.since);
		return { paper, kind, pages: fresh, open: true, reason: asked.reason };
	});
	return { row, catalogue, order, papers };
}

/** Enough pages for this paper, or one that may stay empty. */
export const isDone = ({ pages, kind }: Pick<Paper, 'pages' | 'kind'>): boolean =>
	pages.length >= kind.pages.min;
