import { parsePage, type PageIssue, type Typed } from '$lib/domain/program/parse-page';
import type { CaseFile } from '$lib/server/application/case-file';
import { isReplaced, isSlot } from '$lib/server/application/case-papers';
import { typedIn } from '$lib/server/http/typed';
import type { Services } from '$lib/server/services';
import type { Locale } from '$lib/text/locale';
import { paperTitle } from '$lib/text/paper';
import { m } from '$lib/text/paraglide/messages';
import { pageIssues, questionView } from '$lib/ui/application/question-view';
import { findAsked, paperField, questionContext } from './correction-view.server';

const isEmpty = (one: PageIssue, typed: Typed): boolean =>
	('address' in one ? one.address.code : one.issue.code).endsWith('-empty') &&
	typed(one.field).trim() === '';

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
	const kept = form.getAll('tetap');
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
			return said.includes(one.key) ? { ...view, error: m.fix_same() } : view;
		});
	const named = (key: string) => shown([]).find(({ name }) => name === key)?.short ?? key;

	return {
		/** Values that can be handed in as they are. */
		answers: without(unchanged),
		/** Those that were written anew. */
		written: without(asBefore),
		issues,
		/** A field that is filled, but not well: it is mended before anything is sent. */
		atFault: issues.filter((one) => !isEmpty(one, typed)),
		/** The page again as it was sent. */
		again: shown,
		faults: (of: readonly PageIssue[]) => pageIssues(of, context),
		/** Nothing could be handed in: what is missing, in the order of the page. */
		missing: () => ({
			again: shown(issues, unchanged),
			same: unchanged,
			issues: [
				...open.filter(isSlot).flatMap(({ slot }) => {
					const paper = file.order.papers.find((one) => one.slot === slot);
					if (!paper || isReplaced(file, paper)) return [];
					const title = paperTitle(paper, file.order, file.catalogue, locale);
					return { field: paperField(slot), message: m.fix_photo_missing_named({ title }) };
				}),
				...pageIssues(issues, context),
				...unchanged.map((field) => ({
					field,
					message: m.apply_issue_named({ label: named(field), message: m.fix_same() })
				}))
			]
		})
	};
}
