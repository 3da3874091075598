import type { CorrectionItem } from '$lib/domain/application/event';
import { labelIn } from '$lib/domain/label';
import type { ReasonOfCorrection } from '$lib/domain/office/reason.schema';
import type { Asked } from '$lib/domain/program/order';
import { paperKindOf } from '$lib/domain/program/papers';
import { questionOf } from '$lib/domain/program/question';
import { situationOf } from '$lib/domain/program/situation';
import type { Services } from '$lib/server/services';
import { dayText } from '$lib/text/date';
import type { Locale } from '$lib/text/locale';
import { paperTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import { correctionReasonText } from '$lib/text/reason';
import { questionView, type QuestionView } from '$lib/ui/application/question-view';
import { todayOf } from '$lib/server/application/catalogue';
import type { CaseFile } from '$lib/server/application/case-file';
import { isReplaced, isSlot, splitPages } from '$lib/server/application/case-papers';
import { placesOf } from '$lib/server/application/delivery-offers';

/** What a named answer is asked again with. */
export async function questionContext(services: Services, file: CaseFile, locale: Locale) {
	const { catalogue, row, order, application } = file;
	const { office } = await services.officeNow();
	const named = application.correction?.open.flatMap((one) => (isSlot(one) ? [] : one.answer));
	// A number that is asked again is written anew: shown by its ends, nobody would see what is wrong.
	const hidden = ({ key, question }: Asked) =>
		named?.includes(key) && ['nik', 'kk'].includes(questionOf(catalogue, question).kind);
	const anew = [...order.asks, ...order.facts].filter(hidden).map(({ key }) => [key, '']);
	const answers = { ...file.answers, ...Object.fromEntries(anew) };
	return {
		situation: situationOf(catalogue, row.services, answers, await todayOf(services)),
		places: placesOf(office),
		locale,
		personName: (person: string) => {
			const found = order.persons.find((one) => one.person === person);
			return found ? labelIn(found.label, locale) : person;
		}
	};
}

/** Where the faults of a paper's part of the page lead. */
export const paperField = (slot: string): string => `foto-${slot}`;

/** The question with the word that its answer came once more as it was; an address says it at its first part. */
export const saidSame = (view: QuestionView): QuestionView =>
	view.address
		? { ...view, address: { ...view.address, issues: { kecamatan: m.fix_same() } } }
		: { ...view, error: m.fix_same() };

/** A question of this case by its key: to be named it must have been asked. */
export const findAsked = ({ order }: CaseFile, key: string): Asked | undefined =>
	[...order.asks, ...order.facts].find((one) => one.key === key);

/**
 * What a correction still asks for, each with the officer's reason and own words.
 * @param same keys of answers that came once more as they were
 */
export async function correctionView(
	services: Services,
	file: CaseFile,
	locale: Locale,
	same: readonly string[] = []
) {
	const { application, order, catalogue, words, events } = file;
	const { office, settings } = await services.officeNow();
	const open = application.correction?.open ?? [];
	const askedAt = application.correction?.askedAt ?? application.since;
	const said = (id: string | undefined) => words.find((one) => one.id === id)?.text;
	const reasonOf = ({ reason }: CorrectionItem): ReasonOfCorrection =>
		settings['correction-reasons'].find(({ code }) => code === reason) ?? {
			code: reason,
			picture: 'none'
		};
	const context = await questionContext(services, file, locale);
	const items = open.flatMap((item) => {
		const shared = {
			reason: correctionReasonText(reasonOf(item), locale),
			words: said(item.words)
		};
		if (!isSlot(item)) {
			const asked = findAsked(file, item.answer);
			if (!asked) return [];
			const question = questionView(asked, context);
			const { answer } = item;
			return {
				...shared,
				answer,
				question: same.includes(answer) ? saidSame(question) : question
			};
		}
		const paper = order.papers.find(({ slot }) => slot === item.slot);
		if (!paper) return [];
		const kind = paperKindOf(catalogue, paper.kind);
		const { before, fresh } = splitPages(file, item.slot);
		const refused = before.filter(({ id }) => application.verdicts[id]?.verdict === 'asked-again');
		return {
			...shared,
			slot: item.slot,
			title: paperTitle(paper, order, catalogue, locale),
			field: paperField(item.slot),
			look: labelIn(kind.look, locale),
			example: kind.example,
			before: (refused.length ? refused : before).map(({ id }) => id),
			fresh: fresh.map(({ id }) => id),
			ready: isReplaced(file, paper),
			least: kind.pages.min
		};
	});
	const titleOf = (item: CorrectionItem): string | undefined => {
		if (!isSlot(item)) {
			const asked = findAsked(file, item.answer);
			return asked && labelIn(questionOf(catalogue, asked.question).label, locale);
		}
		const paper = order.papers.find(({ slot }) => slot === item.slot);
		return paper && paperTitle(paper, order, catalogue, locale);
	};
	const handedIn = (application.correction?.items ?? []).filter((item) => !open.includes(item));
	const done = handedIn.flatMap((item) => titleOf(item) ?? []);
	const asking = events.findLast(({ type }) => type === 'correction-asked');
	const overall = asking?.type === 'correction-asked' ? said(asking.data.words) : undefined;
	return { items, overall, done, askedOn: dayText(askedAt, office, locale) };
}
