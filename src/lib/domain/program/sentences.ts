import type { Label } from '$lib/domain/label';
import { holds } from './condition';
import { questionOf } from './question';
import { circumstancesOf, hasRole, peopleIn } from './ground';
import type { Situation } from './situation';

const once = (labels: Label[]): Label[] => [
	...new Map(labels.map((label) => [label.id, label])).values()
];

/** What the resident must know of this order, and (`ends`) why it cannot be sent as it stands. */
export function sentencesOf(situation: Situation): { notes: Label[]; ends: Label[] } {
	const noted = situation.services.flatMap((service) =>
		service.notes.filter(({ of, when }) => {
			if (!of) return holds(when, circumstancesOf(situation));
			return (
				hasRole(situation, service, of) &&
				peopleIn(situation, of).some((person) =>
					holds(when, circumstancesOf(situation, of, person))
				)
			);
		})
	);
	return {
		notes: once(noted.filter(({ ends }) => !ends).map(({ text }) => text)),
		ends: once([...chosenEnds(situation), ...noted.filter(({ ends }) => ends).map((n) => n.text)])
	};
}

const chosenEnds = (situation: Situation): Label[] =>
	situation.asks.flatMap(({ key, question }) => {
		const chosen = situation.answers[key];
		const option = questionOf(situation.catalogue, question).options?.find(
			({ value }) => value === chosen
		);
		return option?.ends ? [option.ends] : [];
	});
