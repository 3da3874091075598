import type { Action } from '$lib/domain/application/action';
import type { AwaitedFromFamily } from '$lib/domain/application/event';
import type { Status } from '$lib/domain/application/status';
import { accept, refuse } from '$lib/domain/result';
import { derivedId } from '$lib/server/derived-id';
import { claimAction, findAnswer, keepAnswer } from '$lib/server/repository/action';
import { saveAnswers } from '$lib/server/repository/answer';
import * as applications from '$lib/server/repository/application';
import { retirePage } from '$lib/server/repository/page';
import type { CaseSeal } from '$lib/server/repository/case-key';
import type { Db } from '$lib/server/db/client';
import type { Services } from '$lib/server/services';
import { act } from './act';
import { catalogueOf } from './catalogue';
import { findCaseFile, type CaseFile } from './case-file';
import { isReplaced, isSlot, splitPages } from './case-papers';
import { actSealed, saying, type Acted, type HouseholdRequest } from './household';
import { indexedKindIn } from './indexed-kind';
import { pinOffice } from './pinned-office';

type Answers = Record<string, string>;
type Corrected = Acted | { ok: false; issue: 'nothing-ready' };

/** Rolls back what was handed in before the one item that could not be. */
class Halted extends Error {
	constructor(readonly refused: Extract<Corrected, { ok: false }>) {
		super(refused.issue);
	}
}

/**
 * "Kirim perbaikan": of what is still open, the papers whose new photos are there and the answers given, in
 * one transaction and decided by what lies there under the lock. Of a paper only the new pages count from
 * then on; the old ones leave the slot and are kept until retention. A repeat is given the first answer.
 */
export const correctAll = (services: Services, request: HouseholdRequest, answers: Answers) =>
	handIn(services, saying(request, 'all', JSON.stringify(answers)), answers, true);

/** Only these answers, before a photo is taken: nothing that was typed waits for it. */
export const correctAnswers = (services: Services, request: HouseholdRequest, answers: Answers) =>
	handIn(services, saying(request, 'answers', JSON.stringify(answers)), answers, false);

async function handIn(
	given: Services,
	request: HouseholdRequest,
	answers: Answers,
	withPapers: boolean
): Promise<Corrected> {
	const pinned = await pinOffice(given);
	const { caseId, actionId, scope } = request;
	const at = pinned.now().toISOString();
	try {
		return await pinned.db.transaction(async (tx): Promise<Corrected> => {
			const services = { ...pinned, db: tx };
			if (!(await applications.lockCase(tx, scope, caseId))) return refuse('not-found');
			if (!(await claimAction(tx, { id: actionId, caseId, type: 'correct', at }))) {
				const first = await findAnswer<{ status: Status }>(tx, actionId, caseId);
				return first ? accept(first) : refuse('not-found');
			}
			const file = await findCaseFile(services, scope, caseId);
			if (!file) throw new Halted(refuse('not-found'));
			const { correction } = file.application;
			if (!correction) throw new Halted(refuse('not-allowed-now'));
			const ready = correction.open.filter((item) =>
				isSlot(item)
					? withPapers && isSlotReplaced(file, item.slot)
					: answers[item.answer] !== undefined
			);
			if (!ready.length) throw new Halted(refuse('nothing-ready'));
			let { status } = file.application;
			for (const item of ready) {
				const each = { ...request, actionId: derivedId(actionId, JSON.stringify(item)) };
				const done = isSlot(item)
					? await correctSlot(services, each, file, item.slot)
					: await correctAnswer(services, each, file, item.answer, answers[item.answer] as string);
				if (!done.ok) throw new Halted(done);
				status = done.value.status;
			}
			await keepAnswer(tx, actionId, { status });
			return accept({ status });
		});
	} catch (error) {
		if (error instanceof Halted) return error.refused;
		throw error;
	}
}

const isSlotReplaced = (file: CaseFile, slot: string): boolean => {
	const paper = file.order.papers.find((one) => one.slot === slot);
	return paper !== undefined && isReplaced(file, paper);
};

async function correctSlot(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	slot: string
): Promise<Acted> {
	const at = services.now().toISOString();
	const { before } = splitPages(file, slot);
	const also = async (tx: Db) => {
		for (const { id } of before) await retirePage(tx, id, at);
	};
	return act(services, { ...request, also }, { type: 'correct-slot', slot });
}

async function correctAnswer(
	services: Services,
	request: HouseholdRequest,
	file: CaseFile,
	answer: string,
	value: string
): Promise<Acted> {
	const save = await saving(services, file, { [answer]: value });
	return actSealed(services, request, { type: 'correct-answer', answer }, save);
}

/** Saves answers under the case's key in the transaction of what is done with them. */
async function saving(services: Services, { row }: CaseFile, answers: Answers) {
	const kinds = indexedKindIn(await catalogueOf(services, row.catalogueVersion));
	return (tx: Db, seal: CaseSeal) => saveAnswers(tx, services.vault, seal, row.id, answers, kinds);
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
