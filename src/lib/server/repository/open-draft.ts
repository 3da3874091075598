import { and, eq } from 'drizzle-orm';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Db } from '$lib/server/db/client';
import { caseKeys, cases, persons } from '$lib/server/db/schema';
import { openAnswers, sealedAnswers } from './answer';
import { openColumns, openDelivery, type CaseRow } from './application';
import { unwrapCaseSeal } from './case-key';
import { within, type Scope } from './scope';
import type { Vault } from './vault';

type OpenDraft = {
	row: CaseRow;
	answers: Record<string, string>;
	delivery: Delivery | undefined;
};

/** A draft that the scope sees, its key, its answers and where it is to go, in one read and opened. */
export async function findOpenDraft(
	db: Db,
	vault: Vault,
	scope: Scope,
	id: string
): Promise<OpenDraft | undefined> {
	const rows = await db
		.select({
			row: openColumns,
			delivery: cases.delivery,
			wrapped: caseKeys.wrapped,
			...sealedAnswers
		})
		.from(cases)
		.leftJoin(caseKeys, eq(caseKeys.caseId, cases.id))
		.leftJoin(persons, eq(persons.caseId, cases.id))
		.where(and(eq(cases.id, id), eq(cases.status, 'draft'), within(db, scope)));
	const [first] = rows;
	if (!first) return undefined;
	if (!first.wrapped) throw new Error('the key of this draft is destroyed');
	const seal = unwrapCaseSeal(vault, first.wrapped);
	return {
		row: first.row,
		answers: openAnswers(seal, id, rows),
		delivery: openDelivery(seal, id, first.delivery)
	};
}
