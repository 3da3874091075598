import { parseCode } from '$lib/domain/application/code';
import type { Application } from '$lib/domain/application/application';
import type { ApplicationEvent } from '$lib/domain/application/event';
import { fold } from '$lib/domain/application/fold';
import { supersededPages } from '$lib/domain/application/superseded-pages';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Order } from '$lib/domain/program/order';
import type { StaffMember } from '$lib/server/auth/session';
import { answersOf } from '$lib/server/repository/answer';
import * as applications from '$lib/server/repository/application';
import type { CaseRow } from '$lib/server/repository/application';
import { findCaseSeal, type CaseSeal } from '$lib/server/repository/case-key';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import { noteRead } from '$lib/server/repository/read';
import { wordsOf, type Words } from '$lib/server/repository/words';
import type { Services } from '$lib/server/services';
import { orderOfCase } from './order-of-case';
import { catalogueOf } from './catalogue';
import { staffActor } from './office-act';

/** A case as an officer works on it: everything but the bytes of its photos. */
export type OfficeCase = {
	row: CaseRow;
	code: string;
	application: Application;
	events: ApplicationEvent[];
	catalogue: Catalogue;
	order: Order;
	answers: Record<string, string>;
	delivery: Delivery | undefined;
	/** In the order of the papers; those that were replaced are left out. */
	pages: PageRow[];
	words: Words[];
	seal: CaseSeal;
};

const inOrder = (order: Order, pages: PageRow[]): PageRow[] => {
	const rank = (slot: string) => {
		const at = order.papers.findIndex((paper) => paper.slot === slot);
		return at < 0 ? order.papers.length : at;
	};
	return pages.toSorted((a, b) => rank(a.slot) - rank(b.slot) || a.place - b.place);
};

/** By the code as written in an address; undefined when the office has no such case, or it was erased. */
export async function findOfficeCase(
	services: Services,
	rawCode: string
): Promise<OfficeCase | undefined> {
	const { office } = await services.officeNow();
	const code = parseCode(rawCode, office.prefix);
	if (!code.ok) return undefined;
	const { db, vault } = services;
	const row = await applications.findCaseByCode(db, { kind: 'office' }, code.value);
	const seal = row && (await findCaseSeal(db, vault, row.id));
	if (!row || !seal) return undefined;
	const order = orderOfCase(row);
	const [events, catalogue, answers, delivery, pages, words] = await Promise.all([
		eventsOf(db, row.id),
		catalogueOf(services, row.catalogueVersion),
		answersOf(db, seal, row.id),
		applications.findDelivery(db, seal, row.id),
		pagesOf(db, row.id),
		wordsOf(db, seal, row.id)
	]);
	const superseded = supersededPages(events);
	return {
		row,
		code: code.value,
		application: fold(events),
		events,
		catalogue,
		order,
		answers,
		delivery,
		pages: inOrder(
			order,
			pages.filter(({ id }) => !superseded.has(id))
		),
		words,
		seal
	};
}

/** Names, numbers and addresses are about to be shown: without this line they are not. */
export const noteIdentity = (
	{ db, now }: Services,
	caseId: string,
	staff: StaffMember
): Promise<void> =>
	noteRead(db, staffActor(staff), now().toISOString(), {
		caseId,
		what: 'identity',
		target: 'case',
		allowed: 'yes'
	});
