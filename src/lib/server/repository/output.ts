import { and, eq, inArray } from 'drizzle-orm';
import type { Application } from '$lib/domain/application/application';
import type { Db } from '$lib/server/db/client';
import { outputs, shipmentOutputs, shipments } from '$lib/server/db/schema';

/** States of outputs and shipments as the events tell them: only `act` calls this. */
export async function saveOutputs(
	tx: Db,
	caseId: string,
	application: Application,
	at: string
): Promise<void> {
	for (const output of application.outputs) {
		const values = {
			kind: output.kind,
			person: output.person,
			medium: output.medium,
			state: output.state
		};
		await tx
			.insert(outputs)
			.values({ caseId, output: output.id, ...values })
			.onConflictDoUpdate({ target: [outputs.caseId, outputs.output], set: values });
	}
	for (const shipment of application.shipments) {
		await tx
			.insert(shipments)
			.values({
				id: shipment.id,
				number: shipmentNumberOf(shipment.id),
				caseId,
				way: shipment.way,
				courier: shipment.courier ?? null,
				fee: shipment.fee ?? null,
				state: shipment.state,
				createdAt: at
			})
			.onConflictDoUpdate({ target: shipments.id, set: { state: shipment.state } });
		const live = application.outputs
			.filter((output) => output.shipment === shipment.id)
			.map((output) => output.id);
		await tx
			.update(shipmentOutputs)
			.set({ live: false })
			.where(eq(shipmentOutputs.shipmentId, shipment.id));
		for (const output of shipment.outputs)
			await tx
				.insert(shipmentOutputs)
				.values({ shipmentId: shipment.id, caseId, output, live: live.includes(output) })
				.onConflictDoUpdate({
					target: [shipmentOutputs.shipmentId, shipmentOutputs.caseId, shipmentOutputs.output],
					set: { live: live.includes(output) }
				});
	}
}

/** The parcel's own number: of the random part of its id, read aloud in groups; opens nothing. */
export const shipmentNumberOf = (id: string): string =>
	`P${BigInt(`0x${id.replaceAll('-', '').slice(-16)}`)
		.toString(36)
		.toUpperCase()
		.padStart(13, '0')}`;

export async function outputRows(db: Db, caseId: string) {
	return db.select().from(outputs).where(eq(outputs.caseId, caseId));
}

export async function shipmentRows(db: Db, caseId: string) {
	const carried = db
		.select({ id: shipmentOutputs.shipmentId })
		.from(shipmentOutputs)
		.where(and(eq(shipmentOutputs.caseId, caseId)));
	return db.select().from(shipments).where(inArray(shipments.id, carried));
}
