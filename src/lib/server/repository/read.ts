import type { Actor } from '$lib/domain/actor';
import type { Db } from '$lib/server/db/client';
import { reads } from '$lib/server/db/schema';

type Read = Pick<typeof reads.$inferInsert, 'caseId' | 'what' | 'target' | 'allowed'>;

/** Writes down who looked at what; without this line nothing is shown. */
export async function noteRead(db: Db, actor: Actor, at: string, read: Read): Promise<void> {
	await db.insert(reads).values({ ...read, at, actorKind: actor.kind, actorId: actor.id ?? null });
}
