import type { Label } from '$lib/domain/label';
import type { Catalogue, PaperKind } from './catalogue.schema';
import { slotOf, type OrderForm, type OrderPaper } from './order';
import { householdOf } from './persons';
import { applied } from './rules';
import { rankOf } from './ground';
import type { Situation } from './situation';

/** What a paper is and how to photograph it; a signed form is a kind of its own. Throws when unknown. */
export function paperKindOf(
	catalogue: Catalogue,
	kind: string
): Omit<PaperKind, 'label'> & { label: Label } {
	const form = catalogue.forms.find(({ id }) => id === kind);
	const found = catalogue.papers.find((paper) => paper.kind === (form?.paper ?? kind));
	if (!found) throw new Error(`No paper "${kind}" in the catalogue`);
	return form ? { ...found, kind, label: formLabelOf(form.number, form.title) } : found;
}

/** "F-2.01 Pelaporan kelahiran", in each language of the title. */
export const formLabelOf = (number: string, title: Label): Label =>
	Object.fromEntries(
		Object.entries(title).map(([locale, text]) => [locale, `${number} ${text}`])
	) as Label;

/** Where a paper of this kind belongs: the household's, or the person's own. */
export const paperSlotOf = (catalogue: Catalogue, kind: string, person: string) => {
	const { household } = paperKindOf(catalogue, kind);
	const whose = household ? (householdOf(catalogue) ?? person) : person;
	return { slot: slotOf(kind, whose), person: whose };
};

/** What is lost, as slots: neither photographed nor taken back. */
export const lostIn = (situation: Situation): Set<string> =>
	new Set(
		applied(situation, (service) => service.lost).map(
			({ rule, person }) => paperSlotOf(situation.catalogue, rule.kind, person).slot
		)
	);

const withOnce = <Item>(list: Item[], item: Item): Item[] =>
	list.some((one) => JSON.stringify(one) === JSON.stringify(item)) ? list : [...list, item];

/** The papers to photograph, each once with every reason for it, the signed forms last. */
export function papersOf(
	situation: Situation,
	forms: OrderForm[],
	absent: ReadonlySet<string>
): OrderPaper[] {
	const { catalogue } = situation;
	const papers = new Map<string, OrderPaper>();
	for (const { rule, person } of applied(situation, (service) => service.papers)) {
		const kind = paperKindOf(catalogue, rule.kind);
		const whose = paperSlotOf(catalogue, rule.kind, person);
		if (absent.has(whose.slot)) continue;
		const before = papers.get(whose.slot);
		papers.set(whose.slot, {
			...whose,
			kind: rule.kind,
			label: kind.label,
			why: withOnce(before?.why ?? [], rule.why),
			sources: withOnce(before?.sources ?? [], rule.source),
			required: (before?.required ?? false) || !rule.recommended
		});
	}
	const order = (paper: OrderPaper) =>
		catalogue.papers.findIndex(({ kind }) => kind === paper.kind) * 10_000 +
		rankOf(catalogue, paper.person);
	const photographed = [...papers.values()].sort((a, b) => order(a) - order(b));
	return [...photographed, ...forms.map((form) => signedFormOf(catalogue, form))];
}

const signedFormOf = (catalogue: Catalogue, { slot, form, person, number, title }: OrderForm) => {
	const { source, declaration } = catalogue.forms.find(({ id }) => id === form)!;
	return {
		slot,
		kind: form,
		person,
		label: formLabelOf(number, title),
		why: [declaration],
		sources: [source],
		required: true,
		form: slot
	};
};
