import { birthDatesIn, parseNik } from '$lib/domain/identity/nik';
import type { IsoDate } from '$lib/domain/time/office-time';
import type { Catalogue } from './catalogue.schema';
import type { Answers } from './condition';
import type { Order } from './order';
import { questionOf } from './question';

/** Every date that the case tells of its persons, in answers or inside a NIK: no PIN may be one of them. */
export function datesIn(
	catalogue: Catalogue,
	order: Pick<Order, 'asks' | 'facts'>,
	answers: Answers
): IsoDate[] {
	return [...order.asks, ...order.facts].flatMap(({ key, question }) => {
		const answer = answers[key];
		const { kind } = questionOf(catalogue, question);
		if (!answer) return [];
		if (kind === 'date') return [answer];
		const nik = kind === 'nik' ? parseNik(answer) : undefined;
		return nik?.ok ? birthDatesIn(nik.value) : [];
	});
}
