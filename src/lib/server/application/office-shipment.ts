import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import { zoneOf } from '$lib/domain/delivery/delivery-zone';
import { shipmentRows } from '$lib/server/repository/output';
import {
	saveArrival,
	saveHandOver,
	saveResend,
	saveTarget,
	targetOf
} from '$lib/server/repository/shipment';
import type { Services } from '$lib/server/services';
import { wayOffers, type WayOffer } from './delivery-offers';
import type { OfficeRequest } from './office-act';
import type { OfficeCase } from './office-case';

/** An action on a parcel and what is written with it in the same transaction. `at` is an ISO instant. */
export type ShipmentStep = { action: Action; also?: OfficeRequest['also'] };

/** Everything issued that lies in no parcel yet becomes one, in the way and at the fee that were agreed. */
export function prepareStep({ application, delivery, order }: OfficeCase): ShipmentStep {
	const shipment = randomUUID();
	const outputs = application.outputs
		.filter(({ state, shipment: taken }) => state === 'issued' && !taken)
		.map(({ id }) => id);
	const byCourier = application.way === 'courier';
	return {
		action: {
			...{ type: 'prepare', shipment, outputs },
			originals: order.withdrawn.map(({ slot }) => slot),
			...(byCourier && delivery?.courier && { courier: delivery.courier }),
			...(byCourier && delivery?.fee !== undefined && { fee: delivery.fee })
		},
		also: (tx, seal) => saveTarget(tx, seal, shipment, delivery ?? {})
	};
}

export const handOverStep = (
	shipment: string,
	waybill: string | undefined,
	at: string
): ShipmentStep => ({
	action: { type: 'hand-over', shipment },
	also: (tx) => saveHandOver(tx, shipment, { ...(waybill && { waybill }), at })
});

/** At the counter: who took it is sealed with the case. */
export const fetchedStep = (shipment: string, fetchedBy: string, at: string): ShipmentStep => ({
	action: { type: 'report-delivered', shipment, by: 'fetched' },
	also: (tx, seal) => saveArrival(tx, seal, shipment, { fetchedBy, at })
});

export function arrivedStep(
	{ application }: OfficeCase,
	shipment: string,
	at: string
): ShipmentStep {
	const way = application.shipments.find(({ id }) => id === shipment)?.way;
	const by = way === 'courier' ? 'courier' : 'officer';
	return {
		action: { type: 'report-delivered', shipment, by },
		also: (tx, seal) => saveArrival(tx, seal, shipment, { at })
	};
}

/** One way for a parcel that came back; `value` changes with the fee, so that none is agreed unseen. */
export type ResendOffer = { value: string } & Pick<
	WayOffer,
	'way' | 'courier' | 'courierName' | 'fee'
>;

/**
 * Where a parcel that came back may go, after a failed attempt that the office bears: fetched for nothing, or
 * sent again for a fee of today.
 */
export async function resendOffers(
	services: Services,
	{ row, order, delivery, seal }: OfficeCase,
	shipment: string
): Promise<ResendOffer[]> {
	const { settings } = await services.officeNow();
	const parcel = (await shipmentRows(services.db, row.id)).find(({ id }) => id === shipment);
	const { destination } = { ...delivery, ...(parcel && targetOf(seal, parcel)) };
	const zone = destination && zoneOf(destination, settings.zones);
	const offers = await wayOffers(services, { order, ...(zone && { zone }) });
	return offers.flatMap(({ id, way, courier, courierName, fee, choosable }): ResendOffer[] => {
		if (way === 'pickup') return [{ value: id, way }];
		const carries = way === 'courier' && zone && choosable && fee !== undefined;
		return carries ? [{ value: `${id}.${fee}`, way, courier, courierName, fee }] : [];
	});
}

export function resendStep(
	shipment: string,
	{ way, courier, fee }: Pick<ResendOffer, 'way' | 'courier' | 'fee'>
): ShipmentStep {
	const agreed = { way, ...(courier && { courier }), ...(courier && fee !== undefined && { fee }) };
	return {
		action: { type: 'agree-resend', shipment, ...agreed },
		also: (tx) => saveResend(tx, shipment, agreed)
	};
}
