import { asc, eq } from 'drizzle-orm';
import type { Actor } from '$lib/domain/actor';
import type { Db } from '$lib/server/db/client';
import { words } from '$lib/server/db/schema';
import type { CaseSeal } from './case-key';

export type WordsKind = (typeof words.$inferSelect)['kind'];

/** Own words of somebody, opened; events name them by id. `answers`: the question that these answer. */
export type Words = {
	id: string;
	kind: WordsKind;
	text: string;
	at: string;
	actor: Actor;
	answers?: string;
};

const sealedAt = (id: string) => ['words', 'text', id] as const;

/** Seals and keeps words under the case's key; the same id again changes nothing. */
export async function insertWords(
	tx: Db,
	seal: CaseSeal,
	caseId: string,
	{ actor, text, answers, ...row }: Words
): Promise<void> {
	await tx
		.insert(words)
		.values({
			...row,
			caseId,
			text: seal.seal(...sealedAt(row.id), text),
			actorKind: actor.kind,
			actorId: actor.id ?? null,
			answers: answers ?? null
		})
		.onConflictDoNothing();
}

/** Everything that was said about a case, eldest first. */
export async function wordsOf(db: Db, seal: CaseSeal, caseId: string): Promise<Words[]> {
	const rows = await db
		.select()
		.from(words)
		.where(eq(words.caseId, caseId))
		.orderBy(asc(words.at), asc(words.id));
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		text: seal.open(...sealedAt(row.id), row.text).toString('utf8'),
		at: row.at,
		actor: { kind: row.actorKind, ...(row.actorId && { id: row.actorId }) },
		...(row.answers && { answers: row.answers })
	}));
}
