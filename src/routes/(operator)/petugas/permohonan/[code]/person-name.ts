import { labelIn } from '$lib/domain/label';
import type { OfficeCase } from '$lib/server/application/office-case';
import { m } from '$lib/text/paraglide/messages';

/**
 * Who a person of the case is, as an officer says it. The catalogue speaks to the household: its first role is
 * whoever applies, "Anda", which in an office is somebody else.
 */
export function personName(
	{ order, catalogue }: Pick<OfficeCase, 'order' | 'catalogue'>,
	person: string,
	locale: string
): string {
	const found = order.persons.find((one) => one.person === person);
	if (!found) return '';
	const label = labelIn(found.label, locale);
	const [applicant] = catalogue.roles;
	return applicant && found.role === applicant.role
		? label.replace(labelIn(applicant.label, locale), m.office_applicant())
		: label;
}
