import type { CorrectionItem } from '$lib/domain/application/event';
import { paperKindOf } from '$lib/domain/program/papers';
import type { OrderPaper } from '$lib/domain/program/order';
import type { Locale } from '$lib/text/locale';
import { paperTitle } from '$lib/text/paper';
import type { CaseFile } from './case-file';
import type { PageRow } from '$lib/server/repository/page';

export type PaperState = 'waiting' | 'accepted' | 'asked-again' | 'replaced';

export type CasePaper = {
	slot: string;
	title: string;
	state: PaperState;
	/** Ids of the pages that count now. */
	pages: string[];
};

export const isSlot = (item: CorrectionItem): item is Extract<CorrectionItem, { slot: string }> =>
	'slot' in item;

const openItem = ({ application }: CaseFile, slot: string) =>
	application.correction?.open.filter(isSlot).find((item) => item.slot === slot);

/** The pages that came after a correction was asked; those before are what was refused. */
export function splitPages(file: CaseFile, slot: string): { before: PageRow[]; fresh: PageRow[] } {
	const own = file.pages.filter((page) => page.slot === slot);
	const { correction } = file.application;
	if (!correction || !openItem(file, slot)) return { before: own, fresh: [] };
	const isFresh = ({ arrivedAt }: PageRow) => arrivedAt > correction.askedAt;
	return { before: own.filter((page) => !isFresh(page)), fresh: own.filter(isFresh) };
}

/** Whether a named paper has as many new pages as it needs. */
export function isReplaced(file: CaseFile, { kind, slot }: OrderPaper): boolean {
	const { fresh } = splitPages(file, slot);
	return fresh.length >= paperKindOf(file.catalogue, kind).pages.min;
}

function stateOf(file: CaseFile, paper: OrderPaper, pages: PageRow[]): PaperState {
	if (openItem(file, paper.slot)) return isReplaced(file, paper) ? 'replaced' : 'asked-again';
	const verdicts = pages.map(({ id }) => file.application.verdicts[id]?.verdict);
	return verdicts.length && verdicts.every((verdict) => verdict === 'accepted')
		? 'accepted'
		: 'waiting';
}

/** What was photographed, paper by paper, with what the officer says of it. */
export const casePapers = (file: CaseFile, locale: Locale): CasePaper[] =>
	file.order.papers.flatMap((paper) => {
		const { before, fresh } = splitPages(file, paper.slot);
		const pages = fresh.length ? fresh : before;
		const state = stateOf(file, paper, pages);
		if (!pages.length && state === 'waiting') return [];
		return {
			slot: paper.slot,
			title: paperTitle(paper, file.order, file.catalogue, locale),
			state,
			pages: pages.map(({ id }) => id)
		};
	});
