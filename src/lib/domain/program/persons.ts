import type { Label } from '$lib/domain/label';
import type { Catalogue, RoleInfo } from './catalogue.schema';
import { holds, type Circumstances } from './condition';

const numbered = /^(.+)-(\d+)$/;

/** The role that a person of a case has: `anak` for `anak-2`. Throws for one that no role names. */
export function getRole(catalogue: Catalogue, person: string): RoleInfo {
	const named = catalogue.roles.find((info) => info.role === person && !info.many);
	const role = numbered.exec(person)?.[1];
	const found = named ?? catalogue.roles.find((info) => info.many && info.role === role);
	if (!found) throw new Error(`No role in the catalogue for the person "${person}"`);
	return found;
}

/** The persons of a role: one, or as many as the count says, within what the role allows. */
export function personsOf(
	info: RoleInfo,
	answers: Readonly<Record<string, string | undefined>>
): string[] {
	if (!info.many) return [info.role];
	const { count, min, max } = info.many;
	const asked = Number(answers[count]);
	const number = Number.isInteger(asked) ? Math.min(Math.max(asked, min), max) : min;
	return Array.from({ length: number }, (_, index) => `${info.role}-${index + 1}`);
}

/** Who a person is by the answers given (the applicant, when the applicant is the mother). */
export function canonicalOf(
	catalogue: Catalogue,
	person: string,
	at: Omit<Circumstances, 'personOf'>
): string {
	const circumstances = { ...at, personOf: (role: string) => role };
	const seen = new Set<string>();
	let current = person;
	while (!seen.has(current)) {
		seen.add(current);
		const alias = catalogue.aliases.find(
			({ role, when }) => role === current && holds(when, circumstances)
		);
		current = alias?.is ?? current;
	}
	return current;
}

/** A person's name on screen: "Ibu", "Anak 2"; without the number where the case has only one. */
export function personLabelOf(catalogue: Catalogue, person: string, alone = false): Label {
	const { label } = getRole(catalogue, person);
	const number = alone ? '' : (numbered.exec(person)?.[2] ?? '');
	return Object.fromEntries(
		Object.entries(label).map(([locale, text]) => [locale, text?.replace('{n}', number).trim()])
	) as Label;
}

/** The person that stands for the household. */
export const householdOf = (catalogue: Catalogue): string | undefined =>
	catalogue.roles.find((info) => info.household)?.role;
