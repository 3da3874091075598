import { labelIn } from '$lib/domain/label';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Order, OrderOriginal, OrderPaper } from '$lib/domain/program/order';
import { paperKindOf } from '$lib/domain/program/papers';
import type { Locale } from './locale';
import { m } from './paraglide/messages';

/**
 * "KTP-el: Ibu". The household's papers need no name, nor a form that is there once; two of one kind always
 * tell whose they are.
 */
export function paperTitle(
	{ kind, person, label, form }: Pick<OrderPaper, 'kind' | 'person' | 'label' | 'form'>,
	{ papers, persons }: Pick<Order, 'papers' | 'persons'>,
	catalogue: Catalogue,
	locale: Locale
): string {
	const words = labelIn(label, locale);
	const alone = papers.filter((one) => one.kind === kind).length === 1;
	const whose = persons.find((one) => one.person === person);
	if (!whose || (alone && (form || paperKindOf(catalogue, kind).household))) return words;
	return m.papers_of({ label: words, person: labelIn(whose.label, locale) }, { locale });
}

/** A paper that goes back or stays at home; of several with one name each says whose it is. */
export function originalTitle(
	{ label, person }: Pick<OrderOriginal, 'label' | 'person'>,
	all: readonly Pick<OrderOriginal, 'label'>[],
	{ persons }: Pick<Order, 'persons'>,
	locale: Locale
): string {
	const words = labelIn(label, locale);
	const alone = all.filter((one) => labelIn(one.label, locale) === words).length === 1;
	const whose = alone ? undefined : persons.find((one) => one.person === person);
	return whose
		? m.papers_of({ label: words, person: labelIn(whose.label, locale) }, { locale })
		: words;
}
