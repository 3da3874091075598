import { countIssued, issuedRows, type Behind, type QueueRow } from '$lib/server/repository/queue';
import { countShipments, shipmentsIn } from '$lib/server/repository/shipment';
import type { Services } from '$lib/server/services';

/** The lists of what goes out, the most urgent first; `issued` lies in no parcel yet. */
export const shipmentLists = ['returned', 'issued', 'ready', 'sent'] as const;
export type ShipmentList = (typeof shipmentLists)[number];

const statesOf = {
	returned: ['returned'],
	ready: ['prepared'],
	sent: ['handed-over', 'in-transit']
} as const satisfies Record<Exclude<ShipmentList, 'issued'>, readonly string[]>;

const shipmentPageLength = 50;

export type ParcelRow = Awaited<ReturnType<typeof shipmentsIn>>[number];

type ShipmentPage = {
	count: number;
	issued: QueueRow[];
	parcels: ParcelRow[];
	/** The row behind which the next page begins. */
	next: Behind | undefined;
};

/** One page of a list, 50 rows, the eldest first. */
export async function shipmentPage(
	{ db }: Services,
	list: ShipmentList,
	behind?: Behind
): Promise<ShipmentPage> {
	const limit = shipmentPageLength + 1;
	if (list === 'issued') {
		const [rows, count] = await Promise.all([issuedRows(db, limit, behind), countIssued(db)]);
		const issued = rows.slice(0, shipmentPageLength);
		const last = rows.length === limit ? issued.at(-1) : undefined;
		return { count, issued, parcels: [], next: last && { at: last.since, id: last.id } };
	}
	const states = statesOf[list];
	const [rows, count] = await Promise.all([
		shipmentsIn(db, states, limit, behind),
		countShipments(db, states)
	]);
	const parcels = rows.slice(0, shipmentPageLength);
	const last = rows.length === limit ? parcels.at(-1)?.shipment : undefined;
	return { count, issued: [], parcels, next: last && { at: last.createdAt, id: last.id } };
}
