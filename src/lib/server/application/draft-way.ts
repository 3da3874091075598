import { progressOf } from '$lib/domain/program/progress';
import type { Asked } from '$lib/domain/program/order';
import type { Draft } from './draft';

/** The steps of the line on top of every page of a draft; `kirim` comes after the last. */
const draftSteps = ['kebutuhan', 'data', 'berkas', 'antar', 'periksa'] as const;
export type DraftStep = (typeof draftSteps)[number];

/** The person of facts that belong to the case itself, in `?orang=`. */
export const noPerson = 'permohonan';

/** In `?tanya=`: what was chosen leads nowhere, and the page says what to do instead. */
export const deadEnd = 'akhir';

export const draftPage = (id: string, step: DraftStep | 'kirim', query = ''): string =>
	`/permohonan/${id}/${step}${query}`;

/** Decisions that share a page: the same question about several persons. */
export function askGroups(asks: readonly Asked[]): Asked[][] {
	return [...Map.groupBy(asks, ({ question }) => question).values()];
}

/** The facts of one person each; those of the case itself first. */
export function factGroups(facts: readonly Asked[]): { person: string; facts: Asked[] }[] {
	return [...Map.groupBy(facts, ({ person }) => person ?? noPerson)].map(([person, own]) => ({
		person,
		facts: own
	}));
}

export const askPage = (id: string, key: string): string =>
	draftPage(id, 'kebutuhan', `?tanya=${encodeURIComponent(key)}`);
export const factPage = (id: string, person: string): string =>
	draftPage(id, 'data', `?orang=${encodeURIComponent(person)}`);

/** Papers that must be there and have no photo yet. */
export const missingPapers = ({ order, pages }: Draft) =>
	order.papers.filter(
		({ required, slot }) => required && !pages.some((page) => page.slot === slot)
	);

/** Whether a way is chosen that still fits what the order gives: a card cannot become a PDF. */
export const hasWay = ({ order, delivery }: Draft): boolean =>
	delivery !== undefined &&
	!(delivery.way === 'pdf' && order.outputs.some(({ medium }) => medium === 'card'));

/** The unfinished page of one step, where it has one. */
function unfinishedIn(draft: Draft, step: DraftStep): string | undefined {
	const { row, order, answers } = draft;
	const { needs, data } = progressOf(order, answers);
	switch (step) {
		case 'kebutuhan': {
			const [need] = needs;
			if (need) {
				const group = order.asks.find(({ question }) => question === need.question);
				return askPage(row.id, (group ?? need).key);
			}
			return order.ends.length ? askPage(row.id, deadEnd) : undefined;
		}
		case 'data':
			return data[0] && factPage(row.id, data[0].person ?? noPerson);
		case 'berkas':
			return missingPapers(draft).length ? draftPage(row.id, 'berkas') : undefined;
		case 'antar':
			return hasWay(draft) ? undefined : draftPage(row.id, 'antar');
		case 'periksa':
			return undefined;
	}
}

/** Where a draft goes on: its first unfinished page, else the check. */
export function nextDraftPage(draft: Draft): string {
	for (const step of draftSteps) {
		const page = unfinishedIn(draft, step);
		if (page) return page;
	}
	return draftPage(draft.row.id, 'periksa');
}

/**
 * Where a page of this step leads when it was saved: to what its own step or one before it still lacks, then
 * to the next step, even where that may stay empty, so that it is seen once. Who came from the check goes
 * back there; photos and the way that are missing are listed on it.
 */
export function pageAfter(draft: Draft, step: DraftStep, fromCheck: boolean): string {
	const steps = fromCheck ? draftSteps : draftSteps.slice(0, draftSteps.indexOf(step) + 1);
	for (const each of steps) {
		const page = each === 'kebutuhan' || each === 'data' ? unfinishedIn(draft, each) : undefined;
		if (page) return page;
	}
	const next = fromCheck ? 'periksa' : (draftSteps[steps.length] ?? 'periksa');
	const [first] = next === 'data' ? factGroups(draft.order.facts) : [];
	return first ? factPage(draft.row.id, first.person) : draftPage(draft.row.id, next);
}
