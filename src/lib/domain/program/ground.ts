import type { Catalogue, Service } from './catalogue.schema';
import { holds, type Answers, type Circumstances } from './condition';
import { canonicalOf, getRole, personsOf } from './persons';

/** What rules are judged on: the services of a case and those answers that count. */
export type Ground = {
	catalogue: Catalogue;
	/** Sorted by id, each once: the order in which they were chosen means nothing. */
	services: Service[];
	/** Only answers to questions that are asked, and only options that may be chosen. */
	answers: Answers;
	/** YYYY-MM-DD in the office's zone. */
	today: string;
};

/** In the condition of a question, the person who is asked about. */
export const thisPerson = 'ini';

const given = ({ services, answers, today }: Ground) => ({
	answers,
	today,
	services: services.map(({ id }) => id)
});

/** The persons of a role as things are, each once, under the name they have in the case. */
export function peopleIn(ground: Ground, role: string): string[] {
	const info = ground.catalogue.roles.find((one) => one.role === role);
	if (!info) throw new Error(`No role "${role}" in the catalogue`);
	const persons = personsOf(info, ground.answers).map((person) =>
		canonicalOf(ground.catalogue, person, given(ground))
	);
	return [...new Set(persons)];
}

/** The circumstances for a rule; inside it `role` means `person`, other roles their first person. */
export function circumstancesOf(ground: Ground, role?: string, person?: string): Circumstances {
	return {
		...given(ground),
		personOf: (name) => {
			if (person && name === role) return person;
			const info = ground.catalogue.roles.find((one) => one.role === name);
			return canonicalOf(ground.catalogue, info?.many ? `${name}-1` : name, given(ground));
		}
	};
}

/** Whether the service has this role in it as things are. */
export function hasRole(ground: Ground, service: Service, role: string): boolean {
	const at = circumstancesOf(ground);
	return service.persons.some((one) => one.role === role && holds(one.when, at));
}

/** Persons stand in the order of the catalogue's roles, those of one role by number. */
export function rankOf(catalogue: Catalogue, person: string | undefined): number {
	if (!person) return -1;
	const info = getRole(catalogue, person);
	const number = info.many ? Number(person.slice(info.role.length + 1)) : 0;
	return catalogue.roles.indexOf(info) * 100 + number;
}
