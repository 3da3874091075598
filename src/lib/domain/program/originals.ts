import type { Rule, Service } from './catalogue.schema';
import type { OrderForm, OrderOriginal } from './order';
import { formLabelOf, paperKindOf, paperSlotOf } from './papers';
import { applied } from './rules';
import type { Situation } from './situation';

type KindRule = Rule & { kind: string };

function originalsOf(
	situation: Situation,
	rulesOf: (service: Service) => readonly KindRule[],
	absent: ReadonlySet<string>
): OrderOriginal[] {
	const originals = new Map<string, OrderOriginal>();
	for (const { rule, person } of applied(situation, rulesOf)) {
		const whose = paperSlotOf(situation.catalogue, rule.kind, person);
		const { label } = paperKindOf(situation.catalogue, rule.kind);
		if (!absent.has(whose.slot)) originals.set(whose.slot, { ...whose, kind: rule.kind, label });
	}
	return [...originals.values()].sort((a, b) => a.slot.localeCompare(b.slot, 'en'));
}

/** Originals that the office takes back, signed forms among them; nothing that is lost or only made now. */
export function withdrawnOf(
	situation: Situation,
	forms: OrderForm[],
	absent: ReadonlySet<string>
): OrderOriginal[] {
	const signed = forms.map(({ slot, form, person, number, title }) => ({
		slot,
		kind: form,
		person,
		label: formLabelOf(number, title)
	}));
	return [...originalsOf(situation, (service) => service.withdraws, absent), ...signed];
}

/** Originals that the office never takes; what another service of the order withdraws is not among them. */
export const keptOf = (
	situation: Situation,
	withdrawn: OrderOriginal[],
	absent: ReadonlySet<string>
): OrderOriginal[] =>
	originalsOf(situation, (service) => service.keeps, absent).filter(({ slot }) =>
		withdrawn.every((other) => other.slot !== slot)
	);
