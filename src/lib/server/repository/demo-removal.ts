import { and, eq, inArray, isNull, notExists, or, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '$lib/server/db/client';
import * as schema from '$lib/server/db/schema';

const { access, accounts, cases, linkReaders, links, notices, outputs, pages } = schema;
const { pushSubscriptions, shipmentOutputs, shipments, staff, staffInvites } = schema;

/** What of a case no row of `cases` takes along when it goes. Its events and reads only the owner may remove. */
const ofCase: (PgTable & { caseId: PgColumn })[] = [
	...[schema.notices, schema.links, schema.transfers, schema.words, schema.actions],
	...[schema.consents, schema.whatsappMessages, schema.reads, schema.events, schema.caseKeys],
	...[schema.positions, shipmentOutputs]
];

const demoAccounts = (db: Db) =>
	db.select({ id: accounts.id }).from(accounts).where(eq(accounts.demo, true));
const demoStaff = (db: Db) => db.select({ id: staff.id }).from(staff).where(eq(staff.demo, true));

/** The marked ones, and what somebody tried out under the printed sign-in: both locked until the end. */
export async function lockDemoCases(tx: Db): Promise<string[]> {
	const held = tx
		.select({ id: access.caseId })
		.from(access)
		.where(
			and(
				eq(access.holderKind, 'account'),
				isNull(access.untilAt),
				inArray(access.holderId, demoAccounts(tx))
			)
		);
	const rows = await tx
		.select({ id: cases.id })
		.from(cases)
		.where(or(eq(cases.demo, true), inArray(cases.id, held)))
		.for('update');
	return rows.map(({ id }) => id);
}

/** Real cases that an officer of the demo holds. */
export async function claimedInDemo(db: Db): Promise<string[]> {
	const rows = await db
		.select({ id: cases.id })
		.from(cases)
		.where(and(eq(cases.demo, false), inArray(cases.claimedBy, demoStaff(db))));
	return rows.map(({ id }) => id);
}

/** Storage keys of every photo and PDF, those replaced included. */
export async function filesOfCases(tx: Db, ids: readonly string[]): Promise<string[]> {
	const photos = await tx
		.select({ photo: pages.storageKey, thumbnail: pages.thumbnailKey })
		.from(pages)
		.where(inArray(pages.caseId, [...ids]));
	const pdfs = await tx
		.select({ pdf: outputs.pdfStorageKey })
		.from(outputs)
		.where(inArray(outputs.caseId, [...ids]));
	return [
		...photos.flatMap(({ photo, thumbnail }) => [photo, thumbnail]),
		...pdfs.flatMap(({ pdf }) => pdf ?? [])
	];
}

/** Every row of these cases. A parcel that also carries a real case's document stays, without its address. */
export async function eraseCases(tx: Db, list: readonly string[]): Promise<void> {
	const ids = [...list];
	const mine = inArray(shipments.caseId, ids);
	const readers = tx
		.select({ id: linkReaders.id })
		.from(linkReaders)
		.innerJoin(links, eq(links.id, linkReaders.linkId))
		.where(inArray(links.caseId, ids));
	await eraseSubscriptions(
		tx,
		or(inArray(pushSubscriptions.onlyCase, ids), inArray(pushSubscriptions.holderId, readers))
	);
	for (const table of ofCase) await tx.delete(table).where(inArray(table.caseId, ids));
	const load = tx
		.select()
		.from(shipmentOutputs)
		.where(eq(shipmentOutputs.shipmentId, shipments.id));
	await tx.delete(shipments).where(and(mine, notExists(load)));
	await tx.update(shipments).set({ destination: null, fetchedBy: null }).where(mine);
	await tx.delete(cases).where(inArray(cases.id, ids));
}

/** Accounts and staff of the demo with their sessions, marks, subscriptions and open invitations. */
export async function eraseDemoPeople(tx: Db): Promise<{ accounts: number; staff: number }> {
	await eraseSubscriptions(tx, inArray(pushSubscriptions.holderId, demoAccounts(tx)));
	await tx
		.delete(staffInvites)
		.where(and(isNull(staffInvites.usedAt), inArray(staffInvites.madeBy, demoStaff(tx))));
	const gone = await tx.delete(accounts).where(eq(accounts.demo, true)).returning();
	const dismissed = await tx.delete(staff).where(eq(staff.demo, true)).returning();
	return { accounts: gone.length, staff: dismissed.length };
}

async function eraseSubscriptions(tx: Db, which: SQL | undefined): Promise<void> {
	const gone = tx.select({ id: pushSubscriptions.id }).from(pushSubscriptions).where(which);
	await tx.delete(notices).where(inArray(notices.subscriptionId, gone));
	await tx.delete(pushSubscriptions).where(which);
}

/** From now on only `DEMO=true` brings invented cases back. */
export async function noteDemoRemoved(tx: Db, at: string): Promise<void> {
	await tx.update(schema.installation).set({ demoRemovedAt: at });
}
