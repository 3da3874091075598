import { candidatesOf, type Candidate } from './candidates';
import type { Catalogue, Option } from './catalogue.schema';
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
	const candidates = candidatesOf(catalogue, services);
	for (const question of catalogue.questions) {
		for (const candidate of candidates.filter((one) => one.question === question.id)) {
			for (const person of candidatePersons(situation, candidate)) {
				const asked: Asked = { key: answerKey(question.id, person), question: question.id };
				if ([...situation.asks, ...situation.facts].some(({ key }) => key === asked.key)) continue;
				const at = circumstancesOf(situation, thisPerson, person);
				if (person) asked.person = person;
				if (question.optional === true || (question.optional && holds(question.optional, at)))
					asked.optional = true;
				situation[candidate.list].push(asked);
				const answer = answers[asked.key];
				if (counts(question, answer, at)) counted[asked.key] = answer;
			}
		}
	}
	situation.facts.sort(byPerson(catalogue));
	return situation;
}

/** The persons to ask (`undefined`: the case itself), when the candidate's rule holds for them. */
function candidatePersons(ground: Ground, candidate: Candidate): (string | undefined)[] {
	const { of, services, when } = candidate;
	if (!of) return when(undefined, ground) ? [undefined] : [];
	if (!services.some((service) => hasRole(ground, service, of))) return [];
	return peopleIn(ground, of).filter((person) => when(person, ground));
}

const byPerson = (catalogue: Catalogue) => (a: Asked, b: Asked) =>
	rankOf(catalogue, a.person) - rankOf(catalogue, b.person);

/** The options that a page offers for something asked, as the case stands. */
export const optionsOf = (situation: Situation, asked: Asked): Option[] =>
	optionsFor(
		questionOf(situation.catalogue, asked.question),
		circumstancesOf(situation, thisPerson, asked.person)
	);
