import type { Asked } from '$lib/domain/program/order';
import { parsePage, type Typed } from '$lib/domain/program/parse-page';
import { questionOf } from '$lib/domain/program/question';
import { situationOf } from '$lib/domain/program/situation';
import { todayOf } from '$lib/server/application/catalogue';
import type { CaseFile } from '$lib/server/application/case-file';
import { placesOf } from '$lib/server/application/delivery-offers';
import type { Services } from '$lib/server/services';
import type { Locale } from '$lib/text/locale';
import { labelIn } from '$lib/domain/label';

/** The names that are still missing: of every child, each a field that must be filled now. */
export async function childNames(services: Services, file: CaseFile, locale: Locale) {
	const { catalogue, order, answers, row } = file;
	const { office } = await services.officeNow();
	const named = order.facts.filter(
		({ question }) => questionOf(catalogue, question).kind === 'child-name'
	);
	const missing = named.filter(({ key }) => !answers[key]);
	const asked = (missing.length ? missing : named).map(({ key, question, person }): Asked => ({
		key,
		question,
		person
	}));
	const several = asked.length > 1;
	const of = {
		situation: situationOf(catalogue, row.services, answers, await todayOf(services)),
		places: placesOf(office),
		locale,
		personName: (person: string) => {
			const found = order.persons.find((one) => one.person === person);
			return found && several ? labelIn(found.label, locale) : '';
		}
	};
	return { asked, of: several ? of : { ...of, personName: undefined } };
}

export async function readNames(services: Services, file: CaseFile, locale: Locale, typed: Typed) {
	const { asked, of } = await childNames(services, file, locale);
	return { asked, of, ...parsePage(asked, typed, of) };
}
