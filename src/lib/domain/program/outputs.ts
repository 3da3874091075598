import type { OutputKind } from './catalogue.schema';
import { slotOf, type OrderOutput } from './order';
import { householdOf } from './persons';
import { applied } from './rules';
import { rankOf } from './ground';
import type { Situation } from './situation';

export const outputKindOf = (
	{ catalogue }: Pick<Situation, 'catalogue'>,
	kind: string
): OutputKind => {
	const found = catalogue.outputs.find((output) => output.kind === kind);
	if (!found) throw new Error(`No output "${kind}" in the catalogue`);
	return found;
};

/** What the order gives, each once, in the order in which the office must make it. */
export function outputsOf(situation: Situation): OrderOutput[] {
	const { catalogue } = situation;
	const outputs = new Map<string, OrderOutput>();
	for (const { rule, person } of applied(situation, (service) => service.outputs)) {
		const { kind, label, medium, household, rank } = outputKindOf(situation, rule.kind);
		const whose = household ? (householdOf(catalogue) ?? person) : person;
		const id = slotOf(kind, whose);
		outputs.set(id, { id, kind, person: whose, label, medium, rank });
	}
	return [...outputs.values()].sort(
		(a, b) =>
			a.rank - b.rank ||
			a.kind.localeCompare(b.kind, 'en') ||
			rankOf(catalogue, a.person) - rankOf(catalogue, b.person)
	);
}

/** The paper slots that the order fills itself: they are never asked of it. */
export const madeBy = (situation: Situation, outputs: OrderOutput[]): Set<string> =>
	new Set(
		outputs.flatMap(({ kind, person }) => {
			const { satisfies } = outputKindOf(situation, kind);
			return satisfies ? [slotOf(satisfies, person)] : [];
		})
	);
