import { deliveries, type Delivery as Offer } from '$lib/domain/delivery/ways';
import { feeFor } from '$lib/domain/office/fee';
import type { Office } from '$lib/domain/office/office.schema';
import type { Order } from '$lib/domain/program/order';
import type { Services } from '$lib/server/services';
import { todayOf } from './catalogue';

export type WayOffer = Offer & {
	/** `courier.pos`, `pickup` … : the value of the row on a page. */
	id: string;
	courierName?: string;
	/** Takes old papers back to the office. */
	collects?: boolean;
	/** The one fee of all zones inside, where the zone is not known yet. */
	usualFee?: number;
};

export const wayId = ({ way, courier }: Pick<Offer, 'way' | 'courier'>): string =>
	courier ? `${way}.${courier}` : way;

/**
 * Every way for an order, the program's first, with fees of today in integer rupiah.
 * @param zone of the destination, where it is known
 */
export async function wayOffers(
	services: Services,
	{ order, zone }: { order: Pick<Order, 'outputs' | 'program'>; zone?: string }
): Promise<WayOffer[]> {
	const { office, settings, fees } = await services.officeNow();
	const today = await todayOf(services);
	const program = office.programs.find(({ slug }) => slug === order.program);
	if (!program) throw new Error(`no program ${order.program} in this office`);
	const couriers = office.couriers.filter(({ id }) => settings.couriers[id]?.on ?? true);
	const feeIn = (courier: string, where: string) =>
		feeFor(fees, courier, where, today) ?? undefined;
	const offers = deliveries({
		program,
		order,
		zone,
		settings: {
			onlineOnly: settings['online-only'],
			couriers: couriers.map(({ id }) => ({
				id,
				fees: Object.fromEntries(settings.zones.map((each) => [each.id, feeIn(id, each.id)]))
			}))
		}
	});
	return offers.map((offer) => {
		const courier = couriers.find(({ id }) => id === offer.courier);
		if (!courier) return { ...offer, id: wayId(offer) };
		const inside = settings.zones.filter(({ outside }) => !outside);
		const usual = [...new Set(inside.map((each) => feeIn(courier.id, each.id)))];
		return {
			...offer,
			id: wayId(offer),
			courierName: courier.name,
			collects: settings.couriers[courier.id]?.collectsPapers ?? courier.collectsPapers,
			...(usual.length === 1 && usual[0] !== undefined && { usualFee: usual[0] })
		};
	});
}

/** What `addressText` and the address fields need of the office. */
export const placesOf = ({ regency, kecamatan }: Office) => ({ regency, kecamatan });
