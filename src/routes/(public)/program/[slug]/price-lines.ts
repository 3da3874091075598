import { labelIn } from '$lib/domain/label';
import type { Zone } from '$lib/domain/office/courier.schema';
import type { Order } from '$lib/domain/program/order';
import { wayOffers, type WayOffer } from '$lib/server/application/delivery-offers';
import type { Services } from '$lib/server/services';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { wayHint, wayRefusalText, wayText } from '$lib/text/way';

type Line = { label: string; note?: string; amount: string };
export type Prices = {
	lines: Line[];
	/** Where no courier goes. */
	remarks: string[];
	/** Every way for this order, with what it costs or why it cannot be chosen. */
	ways: { name: string; hint: string; choosable: boolean }[];
};

const freeName = ({ way }: WayOffer): string => {
	if (way === 'pickup') return m.pub_cost_or_pickup();
	return way === 'pdf' ? m.pub_cost_or_pdf() : wayText(way);
};

const hintFor = ({ way, reason }: WayOffer): string => {
	if (reason) return wayRefusalText(reason);
	return way === 'courier' ? wayHint(way) : m.pub_way_free({ hint: wayHint(way) });
};

/** The document is free (UU 24/2013 ps. 79A); each courier's fee stands apart, the free ways beside it. */
export async function pricesFor(
	services: Services,
	order: Pick<Order, 'outputs' | 'program'>,
	{ zones, locale }: { zones: readonly Zone[]; locale: string }
): Promise<Prices> {
	const lines: Line[] = [{ label: m.pub_cost_document(), amount: m.pub_cost_free() }];
	const remarks: string[] = [];
	for (const zone of zones) {
		const inZone = await wayOffers(services, { order, zone: zone.id });
		const couriers = inZone.filter(({ way }) => way === 'courier');
		const name = labelIn(zone.label, locale);
		for (const { courierName: courier = '', fee } of couriers)
			if (fee !== undefined)
				lines.push({
					label: m.pub_cost_shipping({ courier }),
					note: m.pub_cost_shipping_note({ zone: name }),
					amount: moneyText(fee)
				});
		if (couriers.length > 0 && couriers.every(({ fee }) => fee === undefined))
			remarks.push(m.pub_cost_outside({ zone: name }));
	}
	const offers = await wayOffers(services, { order });
	for (const offer of offers)
		if (offer.way !== 'courier' && offer.choosable)
			lines.push({ label: freeName(offer), amount: m.pub_cost_free() });
	return {
		lines,
		remarks,
		ways: offers.map((offer) => ({
			name: offer.courierName ? `${wayText(offer.way)}, ${offer.courierName}` : wayText(offer.way),
			hint: hintFor(offer),
			choosable: offer.choosable
		}))
	};
}
