import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyCase, today } from '../../../../tests/support/answered-case';
import type { Answers } from '$lib/domain/program/condition';
import { canonicalOf, getRole } from '$lib/domain/program/persons';
import { lostIn, paperKindOf } from '$lib/domain/program/papers';
import { progressOf } from '$lib/domain/program/progress';
import { resolve } from '$lib/domain/program/resolve';
import { situationOf } from '$lib/domain/program/situation';
import { shippedCatalogue as catalogue } from './shipped-catalogue';

vi.setConfig({ testTimeout: 60_000 });

const program = { slug: 'uji', proposedFor: 'any' as const };
const orderOf = (services: string[], answers: Answers) =>
	resolve({ catalogue, program, services, answers, today });
// Answering a case takes longest: every rule is tried on the same random cases, named when one fails.
const cases = fc.constantFrom(...fc.sample(anyCase(catalogue), 240));
const twice = (list: string[]) => list.filter((one, index) => list.indexOf(one) !== index);

test('nothing is asked twice: no question, paper, form, output or person', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = orderOf(services, answers);
			expect(twice([...order.asks, ...order.facts].map(({ key }) => key))).toEqual([]);
			expect(twice(order.papers.map(({ slot }) => slot))).toEqual([]);
			expect(twice(order.forms.map(({ slot }) => slot))).toEqual([]);
			expect(twice(order.outputs.map(({ id }) => id))).toEqual([]);
			expect(twice([...order.withdrawn, ...order.kept].map(({ slot }) => slot))).toEqual([]);
			expect(twice(order.persons.map(({ person }) => person))).toEqual([]);
			for (const { why, sources } of order.papers) {
				expect(why.length).toBeGreaterThan(0);
				expect(twice(why.map(({ id }) => id))).toEqual([]);
				expect(twice(sources)).toEqual([]);
			}
		}),
		{ numRuns: 240 }
	);
});

test('somebody who is two things in one case is one person, with one set of facts', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = orderOf(services, answers);
			const { answers: counted } = situationOf(catalogue, services, answers, today);
			const at = { answers: counted, today, services: order.services };
			const named = new Set([
				...[...order.asks, ...order.facts].flatMap(({ person }) => person ?? []),
				...[...order.papers, ...order.forms, ...order.outputs].map(({ person }) => person),
				...[...order.withdrawn, ...order.kept].map(({ person }) => person),
				...order.forms.flatMap(({ signatures }) => signatures.map(({ person }) => person))
			]);
			for (const person of named) {
				expect(canonicalOf(catalogue, person, at)).toBe(person);
				expect(order.persons.map((one) => one.person)).toContain(person);
			}
		}),
		{ numRuns: 240 }
	);
});

test('the household has one KK, one letter of loss, one of each paper that is its own', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = orderOf(services, answers);
			const kinds = [
				...order.papers.filter(({ kind }) => paperKindOf(catalogue, kind).household),
				...order.outputs.filter(({ kind }) =>
					catalogue.outputs.some((output) => output.kind === kind && output.household)
				)
			].map(({ kind }) => kind);
			expect(twice(kinds)).toEqual([]);
		}),
		{ numRuns: 200 }
	);
});

test('what belongs to the household is the household’s, whoever a rule names', () => {
	const naming = <R extends { of: string }>(rules: R[]): R[] =>
		rules.map((rule) => (rule.of === 'keluarga' ? { ...rule, of: 'pelapor' } : rule));
	const renamed = {
		...catalogue,
		services: catalogue.services.map((service) => ({
			...service,
			papers: naming(service.papers),
			outputs: naming(service.outputs),
			withdraws: naming(service.withdraws)
		}))
	};
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = orderOf(services, answers);
			const same = resolve({ catalogue: renamed, program, services, answers, today });
			expect(same.papers).toEqual(order.papers);
			expect(same.outputs).toEqual(order.outputs);
			expect(same.withdrawn).toEqual(order.withdrawn);
		}),
		{ numRuns: 60 }
	);
});

test('the order in which services are chosen does not matter', () => {
	fc.assert(
		fc.property(cases, fc.nat(), ({ services, answers }, turn) => {
			const turned = services.map((_, index) => services[(index + turn) % services.length]!);
			const one = orderOf(services, answers);
			expect(orderOf(turned, answers)).toEqual(one);
			expect(orderOf([...services].reverse(), answers)).toEqual(one);
			expect(orderOf([...services, services[0]!], answers)).toEqual(one);
		}),
		{ numRuns: 200 }
	);
});

test('what the order makes is never asked of it, and what is lost is neither asked for nor taken back', () => {
	let made = 0;
	let lost = 0;
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const order = orderOf(services, answers);
			const papers = order.papers.map(({ slot }) => slot);
			for (const { kind, person } of order.outputs) {
				const satisfies = catalogue.outputs.find((output) => output.kind === kind)!.satisfies;
				if (!satisfies) continue;
				made += 1;
				expect(papers).not.toContain(`${satisfies}:${person}`);
			}
			for (const slot of lostIn(situationOf(catalogue, services, answers, today))) {
				lost += 1;
				expect([...papers, ...order.withdrawn.map((one) => one.slot)]).not.toContain(slot);
				expect(order.papers.map(({ kind }) => kind)).toContain('surat-hilang');
			}
		}),
		{ numRuns: 240 }
	);
	expect(made).toBeGreaterThan(30);
	expect(lost).toBeGreaterThan(20);
});

test('adding a service removes a paper only when the order now makes it, or names it lost', () => {
	let compared = 0;
	let removed = 0;
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const larger = situationOf(catalogue, services, answers, today);
			const large = orderOf(services, answers);
			for (const left of services) {
				const fewer = services.filter((id) => id !== left);
				const smaller = situationOf(catalogue, fewer, answers, today);
				const small = orderOf(fewer, answers);
				// The same question must have the same answer in both, else it is another case.
				const same = smaller.asks.every(
					({ key }) => smaller.answers[key] === larger.answers[key] && answers[key] !== undefined
				);
				if (!same) continue;
				compared += 1;
				const at = { answers: larger.answers, today, services };
				const slots = large.papers.map(({ slot }) => slot);
				const filled = large.outputs.map(({ kind, person }) => {
					const output = catalogue.outputs.find((one) => one.kind === kind)!;
					return `${output.satisfies}:${person}`;
				});
				const lost = lostIn(larger);
				for (const { kind, person, required, form } of small.papers) {
					// Forms are papers of the order itself; what they say and who signs follows the services.
					if (form) continue;
					const now = `${kind}:${canonicalOf(catalogue, person, at)}`;
					if (slots.includes(now)) {
						const paper = large.papers.find(({ slot }) => slot === now)!;
						expect(paper.required || !required, `${now} + ${left}`).toBe(true);
						continue;
					}
					removed += 1;
					const replaced = lost.has(now) && large.outputs.length > 0;
					expect(filled.includes(now) || replaced, `${now} went with ${left}`).toBe(true);
				}
			}
		}),
		{ numRuns: 240 }
	);
	expect(compared).toBeGreaterThan(300);
	expect(removed).toBeGreaterThan(5);
});

test('outputs stand in the order in which they follow from each other', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const ranks = orderOf(services, answers).outputs.map(({ rank }) => rank);
			expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
		}),
		{ numRuns: 200 }
	);
	const ranked = [...catalogue.outputs].sort((a, b) => a.rank - b.rank).map(({ kind }) => kind);
	const must = ['akta-kematian', 'kk-baru', 'akta-kelahiran', 'kia-baru', 'ktp-el-baru'];
	expect(ranked.filter((kind) => must.includes(kind))).toEqual(must);
});

test('answers to what is not asked change nothing', () => {
	fc.assert(
		fc.property(cases, cases, (one, stale) => {
			const order = orderOf(one.services, one.answers);
			const asked = new Set([...order.asks, ...order.facts].map(({ key }) => key));
			const rest = Object.fromEntries(
				Object.entries(stale.answers).filter(([key]) => !asked.has(key))
			);
			expect(orderOf(one.services, { ...rest, ...one.answers })).toEqual(order);
		}),
		{ numRuns: 200 }
	);
});

test('who answered everything has nothing missing; who answered nothing starts with whom it is for', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			const empty = orderOf(services, {});
			expect(empty.asks[0]?.question).toBe('untuk-siapa');
			expect(progressOf(empty, {}).complete).toBe(false);
			const order = orderOf(services, answers);
			const { needs, data, complete } = progressOf(order, answers);
			expect([needs, data]).toEqual([[], []]);
			expect(complete).toBe(order.ends.length === 0);
		}),
		{ numRuns: 200 }
	);
});

test('every person of every case has a role and a name without a gap', () => {
	fc.assert(
		fc.property(cases, ({ services, answers }) => {
			for (const { person, role, label } of orderOf(services, answers).persons) {
				expect(getRole(catalogue, person).role).toBe(role);
				for (const text of Object.values(label)) expect(text).not.toMatch(/[{}]|^\s*$/);
			}
		}),
		{ numRuns: 100 }
	);
});
