import { labelIn } from '$lib/domain/label';
import type { OrderOutput } from '$lib/domain/program/order';
import { questionOf } from '$lib/domain/program/question';
import type { Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import type { CaseFile } from './case-file';

type Named = Pick<CaseFile, 'order' | 'answers' | 'catalogue'>;

const nameKinds = ['person-name', 'child-name'];

/** The person's own name: the first name that is asked of them. Undefined while there is none. */
export function findNameOf({ order, answers, catalogue }: Named, person: string) {
	const asked = order.facts.find(
		(fact) =>
			fact.person === person && nameKinds.includes(questionOf(catalogue, fact.question).kind)
	);
	return asked && answers[asked.key];
}

const isHousehold = ({ catalogue }: Named, { kind }: OrderOutput): boolean =>
	catalogue.outputs.find((one) => one.kind === kind)?.household ?? false;

const listIn = (locale: Locale, words: string[]): string =>
	new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

/**
 * What a case is called: its first document with the names of the persons, where they have one; the rest is
 * counted. The household's documents are named only when there is nobody else's.
 */
export function caseTitle(file: Named, locale: Locale): string {
	const outputs = file.order.outputs.toSorted((a, b) => a.rank - b.rank);
	const main = outputs.find((one) => !isHousehold(file, one)) ?? outputs[0];
	if (!main) return m.case_title_plain({}, { locale });
	const alike = outputs.filter(({ kind }) => kind === main.kind);
	const label = labelIn(main.label, locale);
	const names = isHousehold(file, main)
		? []
		: alike.flatMap(({ person }) => findNameOf(file, person) ?? []);
	const title = names.length === alike.length ? `${label} ${listIn(locale, names)}` : label;
	const several = file.order.services.length > 1 ? outputs.length - alike.length : 0;
	return several ? m.case_title_more({ title, count: several }, { locale }) : title;
}
