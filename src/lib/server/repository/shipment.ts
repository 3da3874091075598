import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Original } from '$lib/domain/application/application';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Db } from '$lib/server/db/client';
import { cases, originals, shipments } from '$lib/server/db/schema';
import type { CaseSeal } from './case-key';

export type ShipmentRow = typeof shipments.$inferSelect;
export type OriginalRow = typeof originals.$inferSelect;

type Target = Pick<Delivery, 'recipient' | 'destination' | 'place'>;

/** Where a shipment goes, sealed under the key of its case. */
export async function saveTarget(
	tx: Db,
	seal: CaseSeal,
	id: string,
	{ recipient, destination, place }: Target
): Promise<void> {
	const text = JSON.stringify({ recipient, destination, place });
	await tx
		.update(shipments)
		.set({ destination: seal.seal('shipments', 'destination', id, text) })
		.where(eq(shipments.id, id));
}

export const targetOf = (seal: CaseSeal, row: ShipmentRow): Target =>
	row.destination
		? (JSON.parse(
				seal.open('shipments', 'destination', row.id, row.destination).toString('utf8')
			) as Target)
		: {};

export async function saveHandOver(
	tx: Db,
	id: string,
	{ waybill, at }: { waybill?: string; at: string }
): Promise<void> {
	await tx
		.update(shipments)
		.set({ handedOverAt: at, ...(waybill && { waybill }) })
		.where(eq(shipments.id, id));
}

/** `fetchedBy`: who took it at the counter, in the officer's words; sealed. */
export async function saveArrival(
	tx: Db,
	seal: CaseSeal,
	id: string,
	{ fetchedBy, at }: { fetchedBy?: string; at: string }
): Promise<void> {
	const sealed = fetchedBy && seal.seal('shipments', 'fetched_by', id, fetchedBy);
	await tx
		.update(shipments)
		.set({ deliveredAt: at, ...(sealed && { fetchedBy: sealed }) })
		.where(eq(shipments.id, id));
}

export const fetchedByOf = (seal: CaseSeal, row: ShipmentRow): string | undefined =>
	row.fetchedBy
		? seal.open('shipments', 'fetched_by', row.id, row.fetchedBy).toString('utf8')
		: undefined;

/** A new attempt: other way, courier and fee; the waybill of the one before is gone. */
export async function saveResend(
	tx: Db,
	id: string,
	{ way, courier, fee }: Pick<ShipmentRow, 'way'> & { courier?: string; fee?: number }
): Promise<void> {
	await tx
		.update(shipments)
		.set({ way, courier: courier ?? null, fee: fee ?? null, waybill: null, handedOverAt: null })
		.where(eq(shipments.id, id));
}

/** The papers to take back as the events tell: only `saveOutputs` calls this. */
export async function saveOriginals(
	tx: Db,
	caseId: string,
	told: readonly Original[]
): Promise<void> {
	if (!told.length) return;
	await tx
		.insert(originals)
		.values(
			told.map(({ slot, shipment, state, since }) => ({
				...{ caseId, slot, state },
				...{ shipmentId: shipment, changedAt: since }
			}))
		)
		.onConflictDoUpdate({
			target: [originals.caseId, originals.slot],
			set: {
				shipmentId: sql`excluded.shipment_id`,
				state: sql`excluded.state`,
				changedAt: sql`excluded.changed_at`
			}
		});
}

export async function originalRows(db: Db, caseId: string): Promise<OriginalRow[]> {
	return db
		.select()
		.from(originals)
		.where(eq(originals.caseId, caseId))
		.orderBy(asc(originals.slot));
}

/** Parcels in one of these states with their case's code, eldest first; `behind`: a page's last row. */
export async function shipmentsIn(
	db: Db,
	states: readonly string[],
	limit: number,
	behind?: { at: string; id: string }
) {
	return db
		.select({ shipment: shipments, code: cases.code, notReceivedAt: cases.notReceivedAt })
		.from(shipments)
		.innerJoin(cases, and(eq(cases.id, shipments.caseId)))
		.where(
			and(
				inArray(shipments.state, [...states]),
				behind &&
					sql`(${shipments.createdAt}, ${shipments.id}) > (${behind.at}::timestamptz, ${behind.id}::uuid)`
			)
		)
		.orderBy(asc(shipments.createdAt), asc(shipments.id))
		.limit(limit);
}

export const countShipments = (db: Db, states: readonly string[]): Promise<number> =>
	db.$count(shipments, inArray(shipments.state, [...states]));
