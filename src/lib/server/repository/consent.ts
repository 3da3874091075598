import { createHash } from 'node:crypto';
import type { Db } from '$lib/server/db/client';
import { consents } from '$lib/server/db/schema';

export type GivenConsent = {
	kind: string;
	version: number;
	/** The words as they were shown; only their SHA-256 is stored, with the version that has them. */
	text: string;
	language: string;
	given: boolean;
};

/** Keeps what was declared and agreed to, so that the office can prove it (UU 27/2022 ps. 24). */
export async function insertConsents(
	tx: Db,
	caseId: string,
	list: readonly GivenConsent[],
	at: string
): Promise<void> {
	if (!list.length) return;
	await tx.insert(consents).values(
		list.map(({ text, ...consent }) => ({
			...consent,
			caseId,
			textHash: createHash('sha256').update(text).digest('hex'),
			at
		}))
	);
}
