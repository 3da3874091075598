import { labelIn } from '$lib/domain/label';
import type { Catalogue, LifeEvent } from '$lib/domain/program/catalogue.schema';
import type { Program } from '$lib/domain/program/program';
import { proposalFor } from '$lib/domain/program/propose';
import { serviceOf } from '$lib/domain/program/question';
import { m } from '$lib/text/paraglide/messages';

type Choice = LifeEvent['choices'][number];
type Offer = { catalogue: Catalogue; programs: readonly Program[]; locale: string };

/** `layanan` once for each service. */
export const withServices = (path: string, services: readonly string[]): string =>
	services.length === 0
		? path
		: `${path}?${new URLSearchParams(services.map((id) => ['layanan', id]))}`;

const programHref = (slug: string, services: readonly string[] = []): string =>
	withServices(`/program/${slug}`, services);

/** Where a choice leads, and the program that it leads to; nowhere to send from for a walk-in service. */
export function choiceRow({ catalogue, programs, locale }: Offer, choice: Choice) {
	const words = {
		title: labelIn(choice.label, locale),
		hint: choice.hint && labelIn(choice.hint, locale)
	};
	const walkIn = choice.services.find((id) => serviceOf(catalogue, id).channel === 'walk-in');
	if (walkIn) return { ...words, href: `/layanan/${walkIn}`, note: m.pub_event_walk_in() };
	const { proposed } = proposalFor(catalogue, programs, choice);
	if (!proposed) return { ...words, href: `/layanan/${choice.services[0]}` };
	const note = m.pub_event_through({ program: proposed.name });
	return { ...words, href: programHref(proposed.slug, choice.services), note };
}

/** A row of the first page: straight on where there is nothing to choose. */
export function eventRow(offer: Offer, event: LifeEvent) {
	const [only, ...more] = event.choices;
	const href = only && more.length === 0 ? choiceRow(offer, only).href : `/peristiwa/${event.id}`;
	return {
		href,
		title: labelIn(event.label, offer.locale),
		hint: labelIn(event.hint, offer.locale)
	};
}

export const programRow = (program: Program, locale: string, services?: readonly string[]) => ({
	href: programHref(program.slug, services),
	name: program.name,
	hint: labelIn(program.label, locale),
	emblem: program.emblem
});
