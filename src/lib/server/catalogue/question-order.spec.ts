import { expect, test } from 'vitest';
import { refsOf } from '$lib/domain/program/condition';
import { shippedCatalogue } from './shipped-catalogue';

const { roles, aliases, questions, forms, services } = shippedCatalogue;
const questionIds = questions.map(({ id }) => id);

test('a question stands before everything that it decides', () => {
	const place = (ref: string) => questionIds.indexOf(ref.split(':')[0]!);
	const deciding = (role: string | undefined): string[] =>
		role === undefined
			? []
			: [
					...roles
						.filter((info) => info.role === role)
						.flatMap(({ many }) => (many ? [many.count] : [])),
					...aliases
						.filter((alias) => alias.role === role)
						.flatMap(({ when, is }) => [...refsOf(when), ...deciding(is)])
				];
	const asked: { question: string; after: string[]; where: string }[] = [];
	for (const { id, options, optional } of questions)
		asked.push({
			question: id,
			where: 'options',
			after: [
				...(options ?? []).flatMap(({ when }) => refsOf(when)),
				...(optional && optional !== true ? refsOf(optional) : [])
			]
		});
	for (const service of services) {
		const present = (role?: string) => [
			...deciding(role),
			...service.persons.filter((one) => one.role === role).flatMap(({ when }) => refsOf(when))
		];
		for (const { question, of, when } of service.asks)
			asked.push({ question, where: service.id, after: [...refsOf(when), ...present(of)] });
		for (const { of, when, questions: facts } of service.facts)
			for (const question of facts)
				asked.push({ question, where: service.id, after: [...refsOf(when), ...present(of)] });
		for (const rule of service.forms)
			for (const section of forms.find(({ id }) => id === rule.form)!.sections) {
				// What a form says of the case itself is asked as a decision: there is nothing else to ask.
				if (!section.of)
					expect(service.asks.map(({ question }) => question)).toEqual(
						expect.arrayContaining(section.facts)
					);
				else
					for (const question of section.facts)
						asked.push({
							question,
							where: `${service.id} ${rule.form}`,
							after: [
								...refsOf(rule.when).filter((ref) => !ref.startsWith('tanggal-')),
								...present(rule.of),
								...refsOf(section.when),
								...present(section.of)
							]
						});
			}
	}
	for (const { question, after, where } of asked)
		for (const ref of after)
			expect(place(ref), `${question} (${where}) is decided by ${ref}`).toBeLessThan(
				place(question)
			);
});
