import { exampleCode } from '$lib/domain/application/example-code';
import { lifeEventsOf } from '$lib/domain/program/life-event';
import { currentCatalogue } from '$lib/server/application/catalogue';
import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';
import { eventRow, programRow } from './way-in';

export const load: PageServerLoad = async ({ locals: { locale } }) => {
	const [{ office, settings }, catalogue] = await Promise.all([
		services().officeNow(),
		currentCatalogue(services())
	]);
	const offer = { catalogue, programs: office.programs, locale };
	return {
		events: lifeEventsOf(catalogue).map((event) => eventRow(offer, event)),
		programs: office.programs.map((program) => programRow(program, locale)),
		onlineOnly: settings['online-only'],
		example: exampleCode(office.prefix)
	};
};
