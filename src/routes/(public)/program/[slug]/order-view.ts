import { labelIn, type Label } from '$lib/domain/label';
import type { Order } from '$lib/domain/program/order';
import { m } from '$lib/text/paraglide/messages';

export type PaperView = { name: string; why: string[]; source: string };
export type OutputView = { name: string; medium: string };

/** What an order asks for and gives, in the reader's words; what is the household's names nobody. */
export function orderView(
	order: Order,
	{ household, locale }: { household?: string; locale: string }
) {
	const say = (label: Label) => labelIn(label, locale);
	const named = (label: Label, person: string) => {
		const whose = order.persons.find((one) => one.person === person);
		return !whose || person === household
			? say(label)
			: m.pub_paper_of({ paper: say(label), person: say(whose.label) });
	};
	// Whose a form or a document is needs saying only where there are several of it.
	const isOnly = (label: Label, all: readonly { label: Label }[]) =>
		all.filter((one) => say(one.label) === say(label)).length === 1;
	const forms = new Set(order.forms.map(({ slot }) => slot));
	const paperView = (paper: Order['papers'][number]): PaperView => ({
		name:
			paper.form && isOnly(paper.label, order.papers)
				? say(paper.label)
				: named(paper.label, paper.person),
		// A form's own reason is the declaration on it, which is read when it is signed.
		why: [
			...(paper.form ? [m.pub_paper_form()] : paper.why.map(say)),
			...(paper.required ? [] : [m.pub_paper_recommended()])
		],
		source: m.pub_paper_source({ source: paper.sources.join('; ') })
	});
	return {
		papers: order.papers.filter(({ form }) => !form).map(paperView),
		forms: order.papers.filter(({ form }) => form).map(paperView),
		duties: [...new Set(order.forms.flatMap(({ duty }) => (duty ? [say(duty)] : [])))],
		outputs: order.outputs.map(({ label, person, medium }): OutputView => ({
			name: isOnly(label, order.outputs) ? say(label) : named(label, person),
			medium: medium === 'card' ? m.pub_medium_card() : m.pub_medium_pdf()
		})),
		withdrawn: order.withdrawn.map(({ slot, label, person }) =>
			forms.has(slot) && isOnly(label, order.withdrawn) ? say(label) : named(label, person)
		),
		notes: order.notes.map(say),
		ends: order.ends.map(say)
	};
}

export type OrderView = ReturnType<typeof orderView>;
