import { and, eq, inArray, lt } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Db } from '$lib/server/db/client';
import { devices, knownDevices } from '$lib/server/db/schema';

export async function findDeviceId(db: Db, keyHash: string): Promise<string | undefined> {
	const [row] = await db
		.select({ id: devices.id })
		.from(devices)
		.where(eq(devices.keyHash, keyHash));
	return row?.id;
}

export async function insertDevice(db: Db, keyHash: string, now: Date): Promise<string> {
	const id = randomUUID();
	const at = now.toISOString();
	await db.insert(devices).values({ id, keyHash, createdAt: at, seenAt: at });
	return id;
}

/** Noted once a day, so that a page view writes nothing. */
export async function touchDevice(db: Db, id: string, now: Date): Promise<void> {
	const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
	await db
		.update(devices)
		.set({ seenAt: now.toISOString() })
		.where(and(eq(devices.id, id), lt(devices.seenAt, dayAgo)));
}

export async function deleteDevice(db: Db, keyHash: string): Promise<void> {
	await db.delete(devices).where(eq(devices.keyHash, keyHash));
}

export async function findKnown(db: Db, tokenHashes: string[]) {
	if (!tokenHashes.length) return [];
	return db
		.select({
			id: knownDevices.id,
			accountId: knownDevices.accountId,
			tokenHash: knownDevices.tokenHash
		})
		.from(knownDevices)
		.where(inArray(knownDevices.tokenHash, tokenHashes));
}

export async function insertKnown(
	db: Db,
	known: { accountId: string; tokenHash: string; now: Date }
): Promise<void> {
	await db.insert(knownDevices).values({
		id: randomUUID(),
		tokenHash: known.tokenHash,
		accountId: known.accountId,
		createdAt: known.now.toISOString()
	});
}
