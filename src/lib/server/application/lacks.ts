import type { Label } from '$lib/domain/label';
import type { Asked, OrderPaper } from '$lib/domain/program/order';
import { progressOf } from '$lib/domain/program/progress';
import type { Services } from '$lib/server/services';
import { wayId, wayOffers } from './delivery-offers';
import { deliveryPlaces, hasPlaces } from './delivery-places';
import type { Draft } from './draft';
import {
	askPage,
	deadEnd,
	draftPage,
	factPage,
	hasWay,
	missingPapers,
	noPerson
} from './draft-way';

/** What a draft lacks before it can be sent, and the page where it is given. */
export type Lack = { page: string } & (
	| { kind: 'answer'; asked: Asked }
	/** What was chosen leads nowhere; the label says what to do instead. */
	| { kind: 'end'; label: Label }
	| { kind: 'paper'; paper: OrderPaper }
	| { kind: 'way' }
	/** The way hands over at a place; the chosen one is lost, or is offered no more. */
	| { kind: 'place' }
);

/** In the order of the way; empty when the draft may be sent. */
export async function lacksOf(services: Services, draft: Draft): Promise<Lack[]> {
	const { row, order, answers } = draft;
	const { needs, data } = progressOf(order, answers);
	const firstOf = (asked: Asked) => order.asks.find(({ question }) => question === asked.question);
	return [
		...needs.map((asked) => ({
			kind: 'answer' as const,
			asked,
			page: askPage(row.id, (firstOf(asked) ?? asked).key)
		})),
		...order.ends.map((label) => ({ kind: 'end' as const, label, page: askPage(row.id, deadEnd) })),
		...data.flatMap(({ person, missing }) =>
			missing.map((asked) => ({
				kind: 'answer' as const,
				asked,
				page: factPage(row.id, person ?? noPerson)
			}))
		),
		...missingPapers(draft).map((paper) => ({
			kind: 'paper' as const,
			paper,
			page: `/permohonan/${row.id}/berkas/${paper.slot}`
		})),
		...(await lacksOfDelivery(services, draft))
	];
}

async function lacksOfDelivery(services: Services, draft: Draft): Promise<Lack[]> {
	const { row, delivery } = draft;
	if (!delivery || !(await canBeDelivered(services, draft)))
		return [{ kind: 'way', page: draftPage(row.id, 'antar') }];
	const places = await deliveryPlaces(services, delivery.way);
	const offered = places.length
		? places.some(({ id }) => id === delivery.place)
		: delivery.place === undefined || !hasPlaces(delivery.way);
	if (offered) return [];
	const query = places.length ? `?cara=${wayId(delivery)}` : '';
	return [{ kind: 'place', page: draftPage(row.id, 'antar', query) }];
}

/** The chosen way is still offered: couriers are switched off, and an order changes with its answers. */
async function canBeDelivered(services: Services, draft: Draft): Promise<boolean> {
	const { order, delivery } = draft;
	if (!delivery || !hasWay(draft)) return false;
	const offers = await wayOffers(services, { order, zone: delivery.zone });
	return offers.some(
		({ way, courier, choosable }) =>
			choosable && way === delivery.way && courier === delivery.courier
	);
}

/** Papers that may follow: there is no photo of them, and none is demanded. */
export const mayFollow = ({ order, pages }: Draft): OrderPaper[] =>
	order.papers.filter(
		({ required, slot }) => !required && !pages.some((page) => page.slot === slot)
	);
