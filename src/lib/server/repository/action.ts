import { and, eq } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { actions } from '$lib/server/db/schema';

/** The first answer to an action id, if it was carried out on this case before. */
export async function findAnswer<Answer>(
	db: Db,
	actionId: string,
	caseId: string
): Promise<Answer | undefined> {
	const [row] = await db
		.select()
		.from(actions)
		.where(and(eq(actions.id, actionId), eq(actions.caseId, caseId)));
	return row?.result as Answer | undefined;
}

/**
 * Claims the id inside the transaction that carries the action out. False when another transaction was
 * first: it has committed by the time this returns, and `findAnswer` gives its answer.
 */
export async function claimAction(
	db: Db,
	action: { id: string; caseId?: string; type: string; at: string }
): Promise<boolean> {
	const made = await db
		.insert(actions)
		.values({ ...action, caseId: action.caseId ?? null, result: null })
		.onConflictDoNothing()
		.returning({ id: actions.id });
	return made.length === 1;
}

/**
 * What became of this id so far, whichever case it was used for. Asked under the lock of the case, so that
 * a repeat on it has either ended or not begun.
 */
export async function findAction(
	db: Db,
	actionId: string
): Promise<{ caseId: string | null; result: unknown } | undefined> {
	const [row] = await db
		.select({ caseId: actions.caseId, result: actions.result })
		.from(actions)
		.where(eq(actions.id, actionId));
	return row;
}

/** Claims the id and keeps its answer at once; false when the id was used meanwhile, for another case. */
export async function insertAction(
	db: Db,
	action: { id: string; caseId: string; type: string; at: string; result: unknown }
): Promise<boolean> {
	const made = await db
		.insert(actions)
		.values(action)
		.onConflictDoNothing()
		.returning({ id: actions.id });
	return made.length === 1;
}

export async function keepAnswer(db: Db, actionId: string, result: unknown): Promise<void> {
	await db.update(actions).set({ result }).where(eq(actions.id, actionId));
}

/** The case that this action id was used for, if any. */
export async function findCaseOfAction(db: Db, actionId: string): Promise<string | undefined> {
	const [row] = await db
		.select({ caseId: actions.caseId })
		.from(actions)
		.where(eq(actions.id, actionId));
	return row?.caseId ?? undefined;
}
