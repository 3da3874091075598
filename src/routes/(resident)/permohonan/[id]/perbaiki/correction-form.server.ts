import { isLeftAlone } from '$lib/domain/program/left-alone';
import { parsePage, type PageIssue } from '$lib/domain/program/parse-page';
import type { CaseFile } from '$lib/server/application/case-file';
import { isReplaced, isSlot } from '$lib/server/application/case-papers';
import { typedIn } from '$lib/server/http/typed';
import type { Services } from '$lib/server/services';
import type { Locale } from '$lib/text/locale';
import { paperTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import {
	isNextStep,
	pageIssues,
	questionView,
	type QuestionView
} from '$lib/ui/application/question-view';
import { findAsked, paperField, questionContext, saidSame } from './correction-view.server';

/** What the form is shown again with. */
export type CorrectionForm = {
	issues: { field: string; message: string }[];
	again: QuestionView[];
	/** Answers left as they were: sent once more, they are meant. */
	same: string[];
};

/** The one form of a correction as it was sent: nothing of it is lost, whichever button sent it. */
export async function readCorrection(
	services: Services,
	file: CaseFile,
	form: FormData,
	locale: Locale
) {
	const open = file.application.correction?.open ?? [];
	const typed = typedIn(form);
	const asked = form.getAll('jawaban').flatMap((key) => findAsked(file, String(key)) ?? []);
	const context = await questionContext(services, file, locale);
	const { answers: parsed, issues } = parsePage(asked, typed, context);
	const kept = form.getAll('tetap').map(String);
	const asBefore = asked
		.map(({ key }) => key)
		.filter(
			(key) =>
				parsed[key] === (file.answers[key] ?? '') &&
				open.some((item) => !isSlot(item) && item.answer === key)
		);
	// What stands there from before is no correction, unless it is sent once more on purpose.
	const unchanged = asBefore.filter((key) => !kept.includes(key));
	const without = (keys: readonly string[]) =>
		Object.fromEntries(Object.entries(parsed).filter(([key]) => !keys.includes(key)));
	const shown = (faults: readonly PageIssue[], said: readonly string[] = []) =>
		asked.map((one) => {
			const view = questionView(one, { ...context, typed, issues: faults });
			return said.includes(one.key) ? saidSame(view) : view;
		});
	/** The page again as it was sent; what was meant once stays meant. */
	const again = (faults: readonly PageIssue[] = []): CorrectionForm => ({
		again: shown(faults),
		issues: pageIssues(faults, context),
		same: kept
	});
	// A field that is filled, but not well, is mended before anything is sent.
	const atFault = issues.filter(
		(one) => !isLeftAlone(one, typed, file.answers[one.key] ?? '', context.places)
	);

	return {
		/** Values that can be handed in as they are. */
		answers: without(unchanged),
		/** Those that were written anew. */
		written: without(asBefore),
		/** Left as they were, and nobody has said so on purpose. */
		unchanged,
		again,
		/** What comes before anything is handed in: the next part of an address, else what is at fault. */
		halt: atFault.length ? again(isNextStep(atFault) ? [] : atFault) : undefined,
		/** Nothing could be handed in: what is missing, in the order of the page. */
		missing: (): CorrectionForm => ({
			again: shown(issues, unchanged),
			same: [...kept, ...unchanged],
			issues: [
				...open.filter(isSlot).flatMap(({ slot }) => {
					const paper = file.order.papers.find((one) => one.slot === slot);
					if (!paper || isReplaced(file, paper)) return [];
					const title = paperTitle(paper, file.order, file.catalogue, locale);
					return { field: paperField(slot), message: m.fix_photo_missing_named({ title }) };
				}),
				...pageIssues(issues, context),
				...shown([])
					.filter(({ name }) => unchanged.includes(name))
					.map(({ name, short, address }) => ({
						field: address ? `${name}-kecamatan` : name,
						message: m.apply_issue_named({ label: short, message: m.fix_same() })
					}))
			]
		})
	};
}
