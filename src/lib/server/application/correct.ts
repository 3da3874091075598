import type { Action } from '$lib/domain/application/action';
import type { AwaitedFromFamily } from '$lib/domain/application/event';
import { refuse } from '$lib/domain/result';
import { derivedId } from '$lib/server/derived-id';
import { saveAnswers } from '$lib/server/repository/answer';
import { retirePage } from '$lib/server/repository/page';
import type { CaseSeal } from '$lib/server/repository/case-key';
import type { Db } from '$lib/server/db/client';
import type { Services } from '$lib/server/services';
import { act } from './act';
import { catalogueOf } from './catalogue';
import type { CaseFile } from './case-file';
import { isReplaced, isSlot, splitPages } from './case-papers';
import { actSealed, saying, type Acted, type HouseholdRequest } from './household';
import { indexedKindIn } from './indexed-kind';

/**
 * Hands one named paper in again. From then on only the new pages count; the old ones leave the slot and
 * are kept until retention.
 */
async function correctSlot(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	slot: string
): Promise<Acted> {
	const at = services.now().toISOString();
	const { before, fresh } = splitPages(file, slot);
	// Handed in already: what lies there now is what the officer will see.
	const old = fresh.length ? before : [];
	return act(
		services,
		{
			...request,
			also: async (tx) => {
				for (const { id } of old) await retirePage(tx, id, at);
			}
		},
		{ type: 'correct-slot', slot }
	);
}

/**
 * "Kirim perbaikan" for one or several named papers whose new photos are there. Each has an action id of its
 * own, derived from the form's, so that a repeat finds all of them done.
 */
export async function correctSlots(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	slots: readonly string[]
): Promise<Acted | { ok: false; issue: 'photo-missing' }> {
	const named = file.application.correction?.open.filter(isSlot).map(({ slot }) => slot) ?? [];
	let last: Acted | undefined;
	for (const slot of slots) {
		const paper = file.order.papers.find((one) => one.slot === slot);
		if (paper && named.includes(slot) && !isReplaced(file, paper)) return refuse('photo-missing');
		const actionId = derivedId(request.actionId, slot);
		last = await correctSlot(services, { ...request, actionId }, file, slot);
		if (!last.ok) return last;
	}
	return last ?? refuse('photo-missing');
}

type Answers = Record<string, string>;

/** Saves answers under the case's key in the transaction of what is done with them. */
async function saving(services: Services, { row }: CaseFile, answers: Answers) {
	const kinds = indexedKindIn(await catalogueOf(services, row.catalogueVersion));
	return (tx: Db, seal: CaseSeal) => saveAnswers(tx, services.vault, seal, row.id, answers, kinds);
}

/** Writes one named answer anew. */
export async function correctAnswer(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	answer: { key: string; value: string }
): Promise<Acted> {
	const action: Action = { type: 'correct-answer', answer: answer.key };
	const save = await saving(services, file, { [answer.key]: answer.value });
	return actSealed(services, saying(request, answer.key, answer.value), action, save);
}

/** The family has chosen a name: the case goes back to its place in the queue. */
export async function nameChildren(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	names: Answers
): Promise<Acted> {
	const what: AwaitedFromFamily = 'name';
	const action: Action = { type: 'answer-family', what };
	return actSealed(services, request, action, await saving(services, file, names));
}
