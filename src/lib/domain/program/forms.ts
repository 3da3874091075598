import type { Form } from './catalogue.schema';
import { answerKey, holds } from './condition';
import { slotOf, type OrderForm } from './order';
import { applied } from './rules';
import { circumstancesOf, hasRole, peopleIn, rankOf } from './ground';
import type { Situation } from './situation';

/** The forms to print and sign, each once, with the ticks of all services that need it. */
export function formsOf(situation: Situation): OrderForm[] {
	const { catalogue } = situation;
	const forms = new Map<string, OrderForm>();
	for (const { rule, person } of applied(situation, (service) => service.forms)) {
		const form = getForm(situation, rule.form);
		const slot = slotOf(form.id, person);
		const made = forms.get(slot) ?? blankOf(situation, form, rule.of, person);
		const ticks = (rule.ticks ?? []).filter((tick) => made.ticks.every(({ id }) => id !== tick.id));
		forms.set(slot, { ...made, ticks: [...made.ticks, ...ticks] });
	}
	const order = (form: OrderForm) =>
		catalogue.forms.findIndex(({ id }) => id === form.form) * 10_000 +
		rankOf(catalogue, form.person);
	return [...forms.values()].sort((a, b) => order(a) - order(b));
}

function getForm({ catalogue }: Situation, id: string): Form {
	const found = catalogue.forms.find((form) => form.id === id);
	if (!found) throw new Error(`No form "${id}" in the catalogue`);
	return found;
}

function blankOf(situation: Situation, form: Form, role: string, person: string): OrderForm {
	const { id, number, title, declaration, duty } = form;
	return {
		slot: slotOf(id, person),
		form: id,
		number,
		person,
		title,
		ticks: [],
		sections: form.sections.flatMap((section) => sectionsOf(situation, section, role, person)),
		declaration,
		signatures: form.signatures.flatMap(({ of, label, stamp }) =>
			peoplePresent(situation, of, role, person).map((signer) => ({ person: signer, label, stamp }))
		),
		duty
	};
}

function sectionsOf(
	situation: Situation,
	section: Form['sections'][number],
	role: string,
	subject: string
): OrderForm['sections'] {
	if (!holds(section.when, circumstancesOf(situation, role, subject))) return [];
	const people = section.of ? peoplePresent(situation, section.of, role, subject) : [undefined];
	const asked = [...situation.asks, ...situation.facts];
	return people.map((person) => ({
		title: section.title,
		person,
		fields: section.facts.flatMap((question) => {
			const key = answerKey(question, person);
			return asked.filter((one) => one.key === key);
		})
	}));
}

/** The persons of a role who are in the case; the form's own subject stands for its role. */
function peoplePresent(situation: Situation, of: string, role: string, subject: string): string[] {
	if (of === role) return [subject];
	return situation.services.some((service) => hasRole(situation, service, of))
		? peopleIn(situation, of)
		: [];
}
