import type { Answers } from './condition';
import type { Asked, Order } from './order';

export type Progress = {
	/** Decisions still to be made. */
	needs: Asked[];
	/** Facts still missing, by person (`undefined`: of the case itself), in the order of the case. */
	data: { person?: string; missing: Asked[] }[];
	/** Nothing is missing and nothing ends the way; papers have a count of their own. */
	complete: boolean;
};

/** What is still to be answered; what may stay empty is never missing. */
export function progressOf(order: Order, answers: Answers): Progress {
	const missing = (list: Asked[]) => list.filter((one) => !one.optional && !answers[one.key]);
	const needs = missing(order.asks);
	const facts = missing(order.facts);
	const people = [...new Set(facts.map(({ person }) => person))];
	return {
		needs,
		data: people.map((person) => ({
			person,
			missing: facts.filter((one) => one.person === person)
		})),
		complete: needs.length === 0 && facts.length === 0 && order.ends.length === 0
	};
}
