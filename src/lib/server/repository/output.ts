import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Application } from '$lib/domain/application/application';
import type { Db } from '$lib/server/db/client';
import { outputs, shipmentOutputs, shipments } from '$lib/server/db/schema';
import type { CaseSeal } from './case-key';
import { saveOriginals } from './shipment';

/** States of outputs, shipments and originals as the events tell them: only `act` calls this. */
export async function saveOutputs(
	tx: Db,
	caseId: string,
	application: Application,
	at: string
): Promise<void> {
	const told = application.outputs.map(({ id, kind, person, medium, state }) => ({
		...{ caseId, output: id },
		...{ kind, person, medium, state }
	}));
	if (told.length)
		await tx
			.insert(outputs)
			.values(told)
			.onConflictDoUpdate({
				target: [outputs.caseId, outputs.output],
				set: {
					kind: sql`excluded.kind`,
					person: sql`excluded.person`,
					medium: sql`excluded.medium`,
					state: sql`excluded.state`
				}
			});
	await saveOriginals(tx, caseId, application.originals);
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
const shipmentNumberOf = (id: string): string =>
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

const one = (caseId: string, output: string) =>
	and(eq(outputs.caseId, caseId), eq(outputs.output, output));
const rowOf = (caseId: string, output: string) => `${caseId}/${output}`;

/** Its number in the register, sealed under the case's key. */
export async function saveNumber(
	tx: Db,
	seal: CaseSeal,
	caseId: string,
	output: string,
	number: string
): Promise<void> {
	const sealed = seal.seal('outputs', 'sealed_number', rowOf(caseId, output), number);
	await tx.update(outputs).set({ sealedNumber: sealed }).where(one(caseId, output));
}

export const numberOf = (seal: CaseSeal, row: typeof outputs.$inferSelect): string | undefined =>
	row.sealedNumber
		? seal
				.open('outputs', 'sealed_number', rowOf(row.caseId, row.output), row.sealedNumber)
				.toString('utf8')
		: undefined;

/** Where the official PDF lies and its own key, sealed under the case's; `bytes` of the PDF itself. */
export async function savePdf(
	tx: Db,
	seal: CaseSeal,
	caseId: string,
	output: string,
	file: { storageKey: string; key: Buffer; bytes: number }
): Promise<void> {
	const sealed = seal.seal('outputs', 'pdf_sealed_key', rowOf(caseId, output), file.key);
	await tx
		.update(outputs)
		.set({ pdfStorageKey: file.storageKey, pdfSealedKey: sealed, pdfBytes: file.bytes })
		.where(one(caseId, output));
}

export async function findPdf(
	db: Db,
	seal: CaseSeal,
	caseId: string,
	output: string
): Promise<{ storageKey: string; key: Buffer } | undefined> {
	const [row] = await db.select().from(outputs).where(one(caseId, output));
	if (!row?.pdfStorageKey || !row.pdfSealedKey) return undefined;
	const key = seal.open('outputs', 'pdf_sealed_key', rowOf(caseId, output), row.pdfSealedKey);
	return { storageKey: row.pdfStorageKey, key };
}
