import type { Label } from '$lib/domain/label';
import type { OrderPerson } from './order';
import { getRole, personLabelOf } from './persons';
import { hasRole, peopleIn, rankOf } from './ground';
import type { Situation } from './situation';

/** Everybody in the case, each once: "Anda (Ibu)"; who is more than one thing besides goes by one name. */
export function orderPersonsOf(situation: Situation): OrderPerson[] {
	const { catalogue } = situation;
	const roles = new Map<string, string[]>();
	for (const { role } of catalogue.roles) {
		if (!situation.services.some((service) => hasRole(situation, service, role))) continue;
		for (const person of peopleIn(situation, role))
			roles.set(person, [...(roles.get(person) ?? []), role]);
	}
	return [...roles.entries()]
		.sort(([a], [b]) => rankOf(catalogue, a) - rankOf(catalogue, b))
		.map(([person, all]) => {
			const info = getRole(catalogue, person);
			const alone = peopleIn(situation, info.role).length === 1;
			const own = personLabelOf(catalogue, person, alone);
			const others = all
				.filter((role) => role !== info.role && !getRole(catalogue, role).namesAlone)
				.map((role) => personLabelOf(catalogue, role));
			return { person, role: info.role, label: joined(own, others) };
		});
}

const joined = (own: Label, others: Label[]): Label => {
	const [only] = others;
	if (!only || others.length > 1) return own;
	return Object.fromEntries(
		Object.entries(own).map(([locale, text]) => [locale, `${text} (${only[locale] ?? only.id})`])
	) as Label;
};
