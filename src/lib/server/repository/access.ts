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

/** Once sent, no device opens the case without a sign-in, however many carried the draft on. */
export async function endDevices(db: Db, caseId: string, at: string): Promise<void> {
	await db
		.update(access)
		.set({ untilAt: at })
		.where(and(eq(access.caseId, caseId), eq(access.holderKind, 'device'), isNull(access.untilAt)));
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

/** The account that applies in this case now. */
export async function findApplicant(db: Db, caseId: string): Promise<string | undefined> {
	const [row] = await db
		.select({ id: access.holderId })
		.from(access)
		.where(
			and(
				eq(access.caseId, caseId),
				eq(access.holderKind, 'account'),
				eq(access.level, 'applicant'),
				isNull(access.untilAt)
			)
		)
		.orderBy(access.fromAt)
		.limit(1);
	return row?.id;
}

/** Whether this holder has or once had the case. */
export async function hasHeld(db: Db, caseId: string, holder: Holder): Promise<boolean> {
	const held = await db.$count(
		access,
		and(
			eq(access.caseId, caseId),
			eq(access.holderKind, holder.kind),
			eq(access.holderId, holder.id)
		)
	);
	return held > 0;
}
