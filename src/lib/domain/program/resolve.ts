import type { Catalogue } from './catalogue.schema';
import type { Answers } from './condition';
import { formsOf } from './forms';
import { laneFor } from './lane';
import type { Order } from './order';
import { orderPersonsOf } from './order-persons';
import { keptOf, withdrawnOf } from './originals';
import { madeBy, outputsOf } from './outputs';
import { lostIn, papersOf } from './papers';
import type { Program } from './program';
import { sentencesOf } from './sentences';
import { situationOf } from './situation';

export type Request = {
	catalogue: Catalogue;
	program: Pick<Program, 'slug' | 'proposedFor' | 'quiet'>;
	/** Ids of services, in any order. */
	services: readonly string[];
	answers: Answers;
	/** YYYY-MM-DD in the office's zone. */
	today: string;
};

/**
 * Everything that a case needs and gives, from what was answered so far. Answers to questions that
 * are not asked (any more) count for nothing. Throws for a service that the catalogue does not have.
 */
export function resolve({ catalogue, program, services, answers, today }: Request): Order {
	const situation = situationOf(catalogue, services, answers, today);
	const forms = formsOf(situation);
	const outputs = outputsOf(situation);
	const absent = new Set([...madeBy(situation, outputs), ...lostIn(situation)]);
	const withdrawn = withdrawnOf(situation, forms, absent);
	return {
		catalogueVersion: catalogue.version,
		program: program.slug,
		services: situation.services.map(({ id }) => id),
		persons: orderPersonsOf(situation),
		asks: situation.asks,
		facts: situation.facts,
		papers: papersOf(situation, forms, absent),
		forms,
		outputs,
		withdrawn,
		kept: keptOf(situation, withdrawn, absent),
		...sentencesOf(situation),
		lane: laneFor(situation, program),
		quiet: program.quiet === true || situation.services.some(({ quiet }) => quiet)
	};
}
