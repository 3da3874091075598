import { sheetOf, type FormSheet } from '$lib/domain/program/sheet';
import { answersOf } from '$lib/server/repository/answer';
import { getCaseSeal } from '$lib/server/repository/case-key';
import type { Services } from '$lib/server/services';
import type { Papers } from './papers';

/** A form of the order with the answers of now; undefined when the order has no such form. */
export async function findFormSheet(
	{ db, vault }: Services,
	{ row, catalogue, order }: Papers,
	slot: string
): Promise<FormSheet | undefined> {
	const form = order.forms.find((one) => one.slot === slot);
	if (!form) return undefined;
	const seal = await getCaseSeal(db, vault, row.id);
	return sheetOf(catalogue, order, form, await answersOf(db, seal, row.id));
}
