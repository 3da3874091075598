import type { Catalogue, Option, Question, Service } from './catalogue.schema';
import { holds, type Circumstances } from './condition';

/** Throws for an id that the catalogue does not have. */
export function questionOf(catalogue: Catalogue, id: string): Question {
	const found = catalogue.questions.find((question) => question.id === id);
	if (!found) throw new Error(`No question "${id}" in the catalogue`);
	return found;
}

/** Throws for an id that the catalogue does not have. */
export function serviceOf(catalogue: Catalogue, id: string): Service {
	const found = catalogue.services.find((service) => service.id === id);
	if (!found) throw new Error(`No service "${id}" in the catalogue`);
	return found;
}

/** The options that may be chosen as things are. */
export const optionsFor = (question: Question, circumstances: Circumstances): Option[] =>
	(question.options ?? []).filter((option) => holds(option.when, circumstances));

/** Whether an answer counts: not empty, and for a choice an option that may be chosen now. */
export function counts(
	question: Question,
	answer: string | undefined,
	circumstances: Circumstances
): answer is string {
	if (!answer) return false;
	if (!question.options) return true;
	return optionsFor(question, circumstances).some((option) => option.value === answer);
}
