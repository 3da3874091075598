import type { Application } from '$lib/domain/application/application';
import type { ApplicationEvent } from '$lib/domain/application/event';
import { fold } from '$lib/domain/application/fold';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Order } from '$lib/domain/program/order';
import { answersOf } from '$lib/server/repository/answer';
import * as applications from '$lib/server/repository/application';
import type { CaseRow } from '$lib/server/repository/application';
import { findCaseSeal, type CaseSeal } from '$lib/server/repository/case-key';
import { eventsOf } from '$lib/server/repository/event';
import { shipmentRows } from '$lib/server/repository/output';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import type { ShipmentRow } from '$lib/server/repository/shipment';
import { wordsOf, type Words } from '$lib/server/repository/words';
import type { Services } from '$lib/server/services';
import { orderOfCase } from './order-of-case';
import { catalogueOf } from './catalogue';

/** A sent case with everything that its owner's pages show. */
export type CaseFile = {
	row: CaseRow;
	order: Order;
	application: Application;
	events: ApplicationEvent[];
	catalogue: Catalogue;
	answers: Record<string, string>;
	delivery: Delivery | undefined;
	pages: PageRow[];
	words: Words[];
	shipments: ShipmentRow[];
	seal: CaseSeal;
};

/** Undefined for a draft, for what the scope does not see, and for a case whose key was destroyed. */
export async function findCaseFile(
	services: Services,
	scope: Scope,
	id: string
): Promise<CaseFile | undefined> {
	const { db, vault } = services;
	const row = await applications.findCase(db, scope, id);
	if (!row || row.status === 'draft') return undefined;
	const seal = await findCaseSeal(db, vault, id);
	if (!seal) return undefined;
	const [events, catalogue, answers, delivery, pages, words, shipments] = await Promise.all([
		eventsOf(db, id),
		catalogueOf(services, row.catalogueVersion),
		answersOf(db, seal, id),
		applications.findDelivery(db, seal, id),
		pagesOf(db, id),
		wordsOf(db, seal, id),
		shipmentRows(db, id)
	]);
	return {
		row,
		order: orderOfCase(row),
		application: fold(events),
		events,
		catalogue,
		answers,
		delivery,
		pages,
		words,
		shipments,
		seal
	};
}
