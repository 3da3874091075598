import { candidatesOf } from './candidates';
import type { Catalogue, Option, Service } from './catalogue.schema';
import { answerKey, holds, type Answers } from './condition';
import { circumstancesOf, hasRole, peopleIn, rankOf, thisPerson, type Ground } from './ground';
import type { Asked } from './order';
import { counts, optionsFor, questionOf, serviceOf } from './question';

/** A case as it is understood: what it stands on, what is to be decided and what is to be told. */
export type Situation = Ground & { asks: Asked[]; facts: Asked[] };

/** Works out, question by question in the catalogue's order, what is asked and which answers count. */
export function situationOf(
	catalogue: Catalogue,
	serviceIds: readonly string[],
	answers: Answers,
	today: string
): Situation {
	const services = [...new Set(serviceIds)].sort().map((id) => serviceOf(catalogue, id));
	const counted: Record<string, string> = {};
	const situation: Situation = {
		catalogue,
		services,
		answers: counted,
		today,
		asks: [],
		facts: []
	};
	const keys = new Set<string>();
	const candidates = Map.groupBy(candidatesOf(catalogue, services), (one) => one.question);
	for (const question of catalogue.questions)
		for (const { list, of, services: within, when } of candidates.get(question.id) ?? [])
			for (const person of personsToAsk(situation, of, within)) {
				const asked: Asked = { key: answerKey(question.id, person), question: question.id };
				if (keys.has(asked.key) || !when(person, situation)) continue;
				const at = circumstancesOf(situation, thisPerson, person);
				if (person) asked.person = person;
				if (question.optional === true || (question.optional && holds(question.optional, at)))
					asked.optional = true;
				keys.add(asked.key);
				situation[list].push(asked);
				const answer = answers[asked.key];
				if (counts(question, answer, at)) counted[asked.key] = answer;
			}
	situation.facts.sort(byPerson(catalogue));
	return situation;
}

/** The persons of the role, while one of the services has it; without a role, the case itself. */
const personsToAsk = (
	ground: Ground,
	of: string | undefined,
	services: Service[]
): (string | undefined)[] => {
	if (!of) return [undefined];
	return services.some((service) => hasRole(ground, service, of)) ? peopleIn(ground, of) : [];
};

const byPerson = (catalogue: Catalogue) => (a: Asked, b: Asked) =>
	rankOf(catalogue, a.person) - rankOf(catalogue, b.person);

/** The options that a page offers for something asked, as the case stands. */
export const optionsOf = (situation: Situation, asked: Asked): Option[] =>
	optionsFor(
		questionOf(situation.catalogue, asked.question),
		circumstancesOf(situation, thisPerson, asked.person)
	);
