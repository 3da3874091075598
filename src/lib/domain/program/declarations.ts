import type { Catalogue } from './catalogue.schema';
import type { Answers } from './condition';
import type { DeclarationId } from './declaration';
import type { Order } from './order';
import { questionOf } from './question';

/** The declarations that the chosen options ask for, each once, in the order of the questions. */
export function declarationsFor(
	catalogue: Catalogue,
	order: Pick<Order, 'asks'>,
	answers: Answers
): DeclarationId[] {
	const declared = order.asks.flatMap(({ key, question }) => {
		const chosen = questionOf(catalogue, question).options?.find(
			({ value }) => value === answers[key]
		);
		return chosen?.declares ?? [];
	});
	return [...new Set(declared)];
}
