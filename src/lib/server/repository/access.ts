import { and, eq, isNull } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Db } from '$lib/server/db/client';
import { access, type AccessLevel } from '$lib/server/db/schema';
import type { Holder } from './scope';

export async function grantAccess(
	db: Db,
	caseId: string,
	holder: Holder,
	level: AccessLevel,
	at: string
): Promise<void> {
	await db.insert(access).values({
		id: randomUUID(),
		caseId,
		holderKind: holder.kind,
		holderId: holder.id,
		level,
		fromAt: at
	});
}

/** Ends one holder's access; another grant of the same case is untouched. */
export async function endAccess(db: Db, caseId: string, holder: Holder, at: string): Promise<void> {
	await db
		.update(access)
		.set({ untilAt: at })
		.where(
			and(
				eq(access.caseId, caseId),
				eq(access.holderKind, holder.kind),
				eq(access.holderId, holder.id),
				isNull(access.untilAt)
			)
		);
}

/** The case changes hands: from a device to the account that its applicant signs in to. */
export async function handOver(
	db: Db,
	caseId: string,
	from: Holder,
	to: Holder,
	at: string
): Promise<void> {
	await endAccess(db, caseId, from, at);
	await grantAccess(db, caseId, to, 'applicant', at);
}
