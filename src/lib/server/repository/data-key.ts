import { sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { dataKeys } from '$lib/server/db/schema';
import type { MasterKey } from '$lib/server/sealing/master-key';
import { randomKey } from '$lib/server/sealing/random-key';
import { dataKeyPurposes, type DataKeyPurpose, type Vault } from './vault';

const lock = 3_516_002;

type Row = typeof dataKeys.$inferSelect;

function missingIn(rows: readonly Row[]): DataKeyPurpose[] {
	const current = new Set(rows.filter((row) => !row.retiredAt).map((row) => row.purpose));
	return dataKeyPurposes.filter((purpose) => !current.has(purpose));
}

const makeMissing = (db: Db, master: MasterKey, at: string): Promise<Row[]> =>
	db.transaction(async (tx) => {
		await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
		const present = await tx.select().from(dataKeys);
		const missing = missingIn(present);
		if (!missing.length) return present;
		const made = missing.map((purpose) => ({
			id: `${purpose}-${at.slice(0, 10)}`,
			purpose,
			wrapped: master.wrap(randomKey()),
			createdAt: at
		}));
		return [...present, ...(await tx.insert(dataKeys).values(made).returning())];
	});

/**
 * Opens the keys that cases share, making those that are missing (one process at a time).
 * Throws `SealError` when the master key does not fit.
 */
export async function openVault(db: Db, master: MasterKey, at: string): Promise<Vault> {
	const there = await db.select().from(dataKeys);
	const rows = missingIn(there).length ? await makeMissing(db, master, at) : there;
	const keys = new Map(rows.map((row) => [row.id, master.unwrap(row.wrapped)]));
	const newest = new Map(
		rows.filter((row) => !row.retiredAt).map((row) => [row.purpose as DataKeyPurpose, row.id])
	);
	const byId = (id: string): Buffer => {
		const key = keys.get(id);
		if (!key) throw new Error(`no shared key ${id}`);
		return key;
	};
	return {
		master,
		byId,
		shared: (purpose) => {
			const id = newest.get(purpose) as string;
			return { id, key: byId(id) };
		}
	};
}
