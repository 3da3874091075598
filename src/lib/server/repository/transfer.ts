import { and, eq, gt, isNull } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Db } from '$lib/server/db/client';
import { transfers } from '$lib/server/db/schema';

/** A new code of a case; those before it are gone. */
export async function replaceTransfer(
	db: Db,
	transfer: { caseId: string; codeHash: string; madeBy: string; expiresAt: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		await tx
			.delete(transfers)
			.where(and(eq(transfers.caseId, transfer.caseId), isNull(transfers.usedAt)));
		await tx.insert(transfers).values({ id: randomUUID(), ...transfer });
	});
}

/** Takes a code; of any number at once one gets it. */
export async function takeTransferRow(db: Db, codeHash: string, now: Date) {
	const at = now.toISOString();
	const [taken] = await db
		.update(transfers)
		.set({ usedAt: at })
		.where(
			and(eq(transfers.codeHash, codeHash), isNull(transfers.usedAt), gt(transfers.expiresAt, at))
		)
		.returning({ caseId: transfers.caseId, madeBy: transfers.madeBy });
	return taken;
}
