import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Services } from '$lib/server/services';
import { targetOf } from '$lib/server/repository/shipment';
import { canChangeDelivery } from './case-delivery';
import type { CaseFile } from './case-file';
import { wayId, wayOffers, type WayOffer } from './delivery-offers';

export type OpenDelivery = {
	/** As it stands now; what is left out stays to be chosen. */
	delivery: Delivery;
	/** The parcel that came back and goes out again; absent where the case itself is changed. */
	shipment?: string;
};

/** What may be chosen anew now; undefined when nothing may. */
export function openDelivery(
	file: CaseFile,
	shipment: string | undefined
): OpenDelivery | undefined {
	const { application, delivery } = file;
	if (!shipment)
		return delivery && canChangeDelivery(file)
			? { delivery: { ...delivery, way: application.way ?? delivery.way } }
			: undefined;
	const parcel = application.shipments.find(({ id }) => id === shipment);
	const row = file.shipments.find(({ id }) => id === shipment);
	if (parcel?.state !== 'returned' || !row) return undefined;
	const { recipient, destination } = { ...delivery, ...targetOf(file.seal, row) };
	return { shipment, delivery: { way: parcel.way, recipient, destination } };
}

/**
 * The ways for it with their fees. The fee once agreed holds on for the same courier and zone; a parcel that
 * came back goes by the fees of today and never as PDF.
 */
export async function waysFor(
	services: Services,
	{ order }: CaseFile,
	{ delivery, shipment }: OpenDelivery,
	zone: string | undefined
): Promise<WayOffer[]> {
	const offers = await wayOffers(services, { order, zone });
	if (shipment) return offers.filter(({ way }) => way !== 'pdf');
	return offers.map((offer) =>
		offer.id === wayId(delivery) && delivery.zone === zone && delivery.fee !== undefined
			? { ...offer, fee: delivery.fee, choosable: true, reason: undefined }
			: offer
	);
}
