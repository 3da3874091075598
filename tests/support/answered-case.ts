import fc from 'fast-check';
import type { Catalogue, Question } from '../../src/lib/domain/program/catalogue.schema';
import type { Answers } from '../../src/lib/domain/program/condition';
import { questionOf } from '../../src/lib/domain/program/question';
import { optionsOf, situationOf, type Situation } from '../../src/lib/domain/program/situation';
import { addDays } from '../../src/lib/domain/time/office-time';

export const today = '2026-11-24';

/** Ages in days that the rules tell apart: a newborn, late reports, 4, 6 and 18 years, a parent. */
const ages = [0, 3, 6, 7, 30, 61, 400, 4 * 366, 6 * 366, 18 * 366, 40 * 366];

/** A choice out of so many, made by the generator. */
type Pick = (many: number) => number;

function valueFor(
	question: Question,
	situation: Situation,
	person: string | undefined,
	pick: Pick
) {
	const asked = { key: '', question: question.id, person };
	if (question.options) {
		const options = optionsOf(situation, asked);
		return options[pick(options.length)]?.value;
	}
	if (question.kind === 'date') return addDays(today, -ages[pick(ages.length)]!);
	if (question.kind === 'number') return String((question.min ?? 0) + pick(4));
	return 'isi';
}

/** Answers a case as a resident would: what is asked, by options that are offered, until nothing is left. */
export function answered(catalogue: Catalogue, services: string[], pick: Pick): Answers {
	const answers: Record<string, string | undefined> = {};
	for (;;) {
		const situation = situationOf(catalogue, services, answers, today);
		const open = (list: Situation['asks']) => list.filter(({ key }) => !(key in answers));
		// Decisions one by one, since each opens and closes others; facts decide little.
		const next = [...open(situation.asks).slice(0, 1), ...open(situation.facts)];
		if (next.length === 0) return answers;
		const now = open(situation.asks).length > 0 ? next.slice(0, 1) : next;
		for (const { key, question, person } of now)
			answers[key] = valueFor(questionOf(catalogue, question), situation, person, pick);
	}
}

/** Random choices that one number decides, so that a failure names what to repeat. */
export function pickFrom(seed: number): Pick {
	let state = seed >>> 0;
	return (many) => {
		state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
		return many > 0 ? ((state ^ (state >>> 13)) >>> 0) % many : 0;
	};
}

/** Some remote services with the answers of a resident. */
export const anyCase = (catalogue: Catalogue, maxServices = 4) =>
	fc
		.record({
			services: fc.uniqueArray(
				fc.constantFrom(
					...catalogue.services.filter(({ channel }) => channel === 'remote').map(({ id }) => id)
				),
				{ minLength: 1, maxLength: maxServices }
			),
			seed: fc.nat()
		})
		.map(({ services, seed }) => ({
			services,
			answers: answered(catalogue, services, pickFrom(seed))
		}));
