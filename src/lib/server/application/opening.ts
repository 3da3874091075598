import type { Application } from '$lib/domain/application/application';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Order, OrderPaper } from '$lib/domain/program/order';
import { fold } from '$lib/domain/application/fold';
import { paperKindOf, paperSlotOf } from '$lib/domain/program/papers';
import * as applications from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { catalogueOf } from './catalogue';
import { orderOfCase } from './order-of-case';

/** What a sent case takes photos for now; of each slot only what came after `since` (ISO instant) counts. */
export type Opening = {
	since: string;
	/** `reason`: code of the officer's reason, where a correction named the paper. */
	slots: { slot: string; reason?: string }[];
};

/** The papers that a correction names, or the proof that the family was asked for. */
export function openingOf(
	{ status, correction, awaited, since }: Application,
	order: Pick<Order, 'papers'>,
	catalogue: Catalogue
): Opening | undefined {
	if (status === 'needs-correction' && correction)
		return {
			since: correction.askedAt,
			slots: correction.open.flatMap((item) => ('slot' in item ? item : []))
		};
	if (status === 'awaiting-family' && awaited)
		return {
			since,
			slots: order.papers.filter(
				({ kind }) => paperKindOf(catalogue, kind).answersFamily === awaited
			)
		};
	return undefined;
}

/** The paper that answers what the family was asked for, for an order that has none. */
function awaitedPaperFor(
	{ awaited }: Application,
	{ persons }: Pick<Order, 'persons'>,
	catalogue: Catalogue
): OrderPaper | undefined {
	const kind = catalogue.papers.find(
		(paper) => awaited !== undefined && paper.answersFamily === awaited
	);
	if (!kind) return undefined;
	const rule = catalogue.services
		.flatMap(({ papers }) => papers)
		.find((one) => one.kind === kind.kind);
	return {
		...paperSlotOf(catalogue, kind.kind, persons[0]?.person ?? ''),
		kind: kind.kind,
		label: kind.label,
		why: rule ? [rule.why] : [],
		sources: rule ? [rule.source] : [],
		required: true
	};
}

/**
 * The slot for the proof that the family was asked for. An order that did not need it gets it now, so that
 * the office sees it like any paper; undefined where nothing of the kind is awaited.
 */
export async function openAwaitedPaper(
	services: Services,
	{ caseId, scope }: { caseId: string; scope: Scope }
): Promise<string | undefined> {
	return services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, caseId);
		if (row?.status !== 'awaiting-family') return undefined;
		const application = fold(await eventsOf(tx, caseId));
		const order = orderOfCase(row);
		const catalogue = await catalogueOf({ ...services, db: tx }, row.catalogueVersion);
		const there = openingOf(application, order, catalogue)?.slots[0];
		if (there) return there.slot;
		const paper = awaitedPaperFor(application, order, catalogue);
		if (!paper) return undefined;
		await applications.saveOrder(tx, caseId, { ...order, papers: [...order.papers, paper] });
		return paper.slot;
	});
}
