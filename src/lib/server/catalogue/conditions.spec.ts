import { expect, test } from 'vitest';
import { answered, pickFrom, today } from '../../../../tests/support/answered-case';
import { holds, type Condition } from '$lib/domain/program/condition';
import { circumstancesOf, hasRole, peopleIn, thisPerson } from '$lib/domain/program/ground';
import { situationOf, type Situation } from '$lib/domain/program/situation';
import { shippedCatalogue as catalogue } from './shipped-catalogue';

/** One condition of the catalogue, with the services in which it matters. */
type Judged = {
	path: string;
	services: string[];
	verdicts: (situation: Situation) => boolean[];
};

const verdictsFor = (condition: Condition, of: string | undefined) => (situation: Situation) =>
	(of ? peopleIn(situation, of) : [undefined]).map((person) =>
		holds(condition, circumstancesOf(situation, of, person))
	);

const ofServices = catalogue.services.flatMap((service): Judged[] => {
	const { persons, asks, facts, papers, forms, outputs, withdraws, keeps, lost, notes } = service;
	const rules = { asks, facts, papers, forms, outputs, withdraws, keeps, lost, notes };
	const judged = Object.entries(rules).flatMap(([part, list]) =>
		(list as { of?: string; when?: Condition }[]).map(({ of, when }, index) => ({
			path: `${service.id}.${part}.${index}`,
			of,
			when,
			services: [service.id],
			verdicts: (situation: Situation) =>
				of && !hasRole(situation, service, of) ? [] : verdictsFor(when!, of)(situation)
		}))
	);
	const present = persons.map(({ role, when }) => ({
		path: `${service.id}.persons.${role}`,
		when,
		services: [service.id],
		verdicts: (situation: Situation) => verdictsFor(when!, undefined)(situation)
	}));
	const lane = { path: `${service.id}.lane`, when: service.lane?.when, services: [service.id] };
	return [
		...judged,
		...present,
		{ ...lane, verdicts: (situation: Situation) => verdictsFor(lane.when!, undefined)(situation) }
	].filter(({ when }) => when);
});

const askers = (question: string): string[] =>
	catalogue.services
		.filter(
			({ asks, facts, forms }) =>
				asks.some((one) => one.question === question) ||
				facts.some(({ questions }) => questions.includes(question)) ||
				forms.some((rule) =>
					catalogue.forms
						.find(({ id }) => id === rule.form)!
						.sections.some((section) => section.facts.includes(question))
				)
		)
		.map(({ id }) => id);

const ofQuestions = catalogue.questions.flatMap(({ id, options, optional }): Judged[] =>
	[
		...(options ?? []).map(({ value, when }) => ({ path: `${id}=${value}`, when })),
		{ path: `${id} optional`, when: optional === true ? undefined : optional }
	]
		.filter(({ when }) => when)
		.map(({ path, when }) => ({
			path,
			services: askers(id),
			verdicts: (situation) =>
				[...situation.asks, ...situation.facts]
					.filter(({ question }) => question === id)
					.map(({ person }) => holds(when, circumstancesOf(situation, thisPerson, person)))
		}))
);

const ofForms = catalogue.forms.flatMap(({ id, sections }): Judged[] =>
	sections
		.filter(({ when }) => when)
		.map(({ when, title }) => ({
			path: `${id} ${title.id}`,
			services: catalogue.services
				.filter(({ forms }) => forms.some(({ form }) => form === id))
				.map((service) => service.id),
			verdicts: verdictsFor(when!, undefined)
		}))
);

const remote = catalogue.services.filter(({ channel }) => channel === 'remote').map(({ id }) => id);

const ofAliases = catalogue.aliases.map(({ role, is, when }): Judged => ({
	path: `${role} is ${is}`,
	services: remote,
	verdicts: verdictsFor(when, undefined)
}));

test('every condition can be met and can fail', { timeout: 240_000 }, () => {
	const open = new Map<Judged, Set<boolean>>();
	for (const judged of [...ofServices, ...ofQuestions, ...ofForms, ...ofAliases])
		open.set(judged, new Set());
	expect(open.size).toBeGreaterThan(150);
	const pick = pickFrom(20261124);
	for (let tries = 0; tries < 3000 && open.size > 0; tries += 1) {
		const wanted = [...open.keys()][tries % open.size]!;
		const companions = Array.from({ length: pick(3) }, () => remote[pick(remote.length)]!);
		const services = [wanted.services[pick(wanted.services.length)]!, ...companions];
		const answers = answered(catalogue, services, pick);
		const situation = situationOf(catalogue, services, answers, today);
		const before = situationOf(catalogue, services, {}, today);
		for (const [judged, seen] of open) {
			if (!situation.services.some(({ id }) => judged.services.includes(id))) continue;
			for (const verdict of judged.verdicts(situation)) seen.add(verdict);
			// A question may wait for another one that everybody answers.
			if (judged.path.includes('.asks.'))
				for (const verdict of judged.verdicts(before)) seen.add(verdict);
			if (seen.size === 2) open.delete(judged);
		}
	}
	const never = [...open].map(
		([{ path }, seen]) => `${path}: only ${[...seen].join() || 'not tried'}`
	);
	expect(never).toEqual([]);
});
