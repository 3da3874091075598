import type { Rule, Service } from './catalogue.schema';
import { holds } from './condition';
import { circumstancesOf, hasRole, peopleIn } from './ground';
import type { Situation } from './situation';

/** A rule that holds, with the person it holds for. */
export type Applied<R> = { rule: R; person: string; service: Service };

/** The rules of the order's services that hold, once for each person they are about. */
export function applied<R extends Rule>(
	situation: Situation,
	rulesOf: (service: Service) => readonly R[]
): Applied<R>[] {
	return situation.services.flatMap((service) =>
		rulesOf(service)
			.filter((rule) => hasRole(situation, service, rule.of))
			.flatMap((rule) =>
				peopleIn(situation, rule.of)
					.filter((person) => holds(rule.when, circumstancesOf(situation, rule.of, person)))
					.map((person) => ({ rule, person, service }))
			)
	);
}
