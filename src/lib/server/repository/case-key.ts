import { eq } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { caseKeys } from '$lib/server/db/schema';
import { randomKey } from '$lib/server/sealing/random-key';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

/** Seals and opens values of one case, each bound to its table, column and row. */
export type CaseSeal = {
	seal: (table: string, column: string, row: string, text: string | Uint8Array) => Buffer;
	open: (table: string, column: string, row: string, sealed: Uint8Array) => Buffer;
};

const sealOf = (key: Buffer): CaseSeal => ({
	seal: (table, column, row, text) => seal(key, text, { table, column, row }),
	open: (table, column, row, sealed) => open(key, sealed, { table, column, row })
});

export async function makeCaseKey(db: Db, vault: Vault, caseId: string, at: string) {
	const key = randomKey();
	await db.insert(caseKeys).values({ caseId, wrapped: vault.master.wrap(key), createdAt: at });
	return sealOf(key);
}

/** Undefined once the key is destroyed: nothing of the case can be read any more. */
export async function findCaseSeal(
	db: Db,
	vault: Vault,
	caseId: string
): Promise<CaseSeal | undefined> {
	const [row] = await db.select().from(caseKeys).where(eq(caseKeys.caseId, caseId));
	return row?.wrapped ? unwrapCaseSeal(vault, row.wrapped) : undefined;
}

export const unwrapCaseSeal = (vault: Vault, wrapped: Uint8Array): CaseSeal =>
	sealOf(vault.master.unwrap(wrapped));

/** Throws when the case was erased; ask only after the case itself was found. */
export async function getCaseSeal(db: Db, vault: Vault, caseId: string): Promise<CaseSeal> {
	const found = await findCaseSeal(db, vault, caseId);
	if (!found) throw new Error('the key of this case is destroyed');
	return found;
}

export async function destroyCaseKey(db: Db, caseId: string, at: string): Promise<void> {
	await db
		.update(caseKeys)
		.set({ wrapped: null, destroyedAt: at })
		.where(eq(caseKeys.caseId, caseId));
}
