import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import type { Way } from '$lib/domain/program/program';
import { saveArrival, saveHandOver, saveResend, saveTarget } from '$lib/server/repository/shipment';
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

/**
 * After a failed attempt, which the office bears: fetched for nothing, or sent again for the fee agreed.
 * Undefined for a courier that nobody has chosen.
 */
export function resendStep(
	{ delivery }: OfficeCase,
	shipment: string,
	way: Extract<Way, 'courier' | 'pickup'>
): ShipmentStep | undefined {
	const courier = delivery?.courier;
	if (way === 'courier' && !courier) return undefined;
	const agreed =
		way === 'courier' && courier
			? { way, courier, ...(delivery?.fee !== undefined && { fee: delivery.fee }) }
			: { way };
	return {
		action: { type: 'agree-resend', shipment, ...agreed },
		also: (tx) => saveResend(tx, shipment, agreed)
	};
}
