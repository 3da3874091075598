import type { Catalogue, Service } from './catalogue.schema';
import { holds } from './condition';
import { circumstancesOf, hasRole, peopleIn, type Ground } from './ground';

/** A question that some rule of the services would ask, and when. */
export type Candidate = {
	question: string;
	list: 'asks' | 'facts';
	of?: string;
	/** One of these must have the role in it. */
	services: Service[];
	when: (person: string | undefined, ground: Ground) => boolean;
};

/** Every question that the services or their forms may ask; decisions come before facts. */
export function candidatesOf(catalogue: Catalogue, services: Service[]): Candidate[] {
	return [
		...services.flatMap(asksOf),
		...services.flatMap(factsOf),
		...services.flatMap((service) => formFactsOf(catalogue, service, services))
	];
}

const asksOf = (service: Service): Candidate[] =>
	service.asks.map(({ question, of, when }) => ({
		question,
		list: 'asks',
		of,
		services: [service],
		when: (person, ground) => holds(when, circumstancesOf(ground, of, person))
	}));

const factsOf = (service: Service): Candidate[] =>
	service.facts.flatMap(({ of, when, questions }) =>
		questions.map((question) => ({
			question,
			list: 'facts' as const,
			of,
			services: [service],
			when: (person: string | undefined, ground: Ground) =>
				holds(when, circumstancesOf(ground, of, person))
		}))
	);

/** A field of a form is asked when the form is made and has the section. */
function formFactsOf(catalogue: Catalogue, service: Service, services: Service[]): Candidate[] {
	// Rules that only add a tick to a form which is made anyway ask for nothing more.
	const always = new Set(service.forms.filter(({ when }) => !when).map(({ form }) => form));
	const rules = service.forms.filter(({ form, when }) => !when || !always.has(form));
	return rules.flatMap((rule) => {
		const form = catalogue.forms.find(({ id }) => id === rule.form);
		return (form?.sections ?? []).flatMap(({ of, when, facts }) =>
			facts.map((question) => ({
				question,
				list: 'facts' as const,
				of,
				services,
				when: (person: string | undefined, ground: Ground) =>
					hasRole(ground, service, rule.of) &&
					peopleIn(ground, rule.of).some((subject) => {
						const at = circumstancesOf(ground, rule.of, subject);
						const mine = rule.of !== of || subject === person;
						return mine && holds(rule.when, at) && holds(when, at);
					})
			}))
		);
	});
}
