import { error } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import { lifeEventsOf } from '$lib/domain/program/life-event';
import { proposalFor } from '$lib/domain/program/propose';
import { serviceOf } from '$lib/domain/program/question';
import { currentCatalogue } from '$lib/server/application/catalogue';
import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';
import { choiceRow, programRow } from '../../way-in';

export const load: PageServerLoad = async ({ params, locals: { locale } }) => {
	const [{ office }, catalogue] = await Promise.all([
		services().officeNow(),
		currentCatalogue(services())
	]);
	const event = lifeEventsOf(catalogue).find(({ id }) => id === params.id);
	if (!event) error(404, 'not-found');

	const offer = { catalogue, programs: office.programs, locale };
	const remote = event.choices.filter((choice) =>
		choice.services.every((id) => serviceOf(catalogue, id).channel === 'remote')
	);
	const proposals = remote.map((choice) => ({
		choice,
		...proposalFor(catalogue, office.programs, choice)
	}));
	const proposed = new Set(proposals.map((one) => one.proposed));
	// Each with the services of the first choice that it can serve, so that nothing is asked again.
	const others = office.programs
		.filter((program) => !proposed.has(program))
		.flatMap((program) => {
			const fits = proposals.find((one) => one.others.includes(program));
			return fits ? [programRow(program, locale, fits.choice.services)] : [];
		});
	const choices = event.choices.map((choice) => choiceRow(offer, choice));
	const [only, ...more] = proposed;
	const isOne = more.length === 0 && proposals.length === event.choices.length;
	return {
		title: labelIn(event.label, locale),
		quiet: event.quiet === true,
		// One program for all of them is said once, above them.
		through: isOne ? only?.name : undefined,
		choices: isOne ? choices.map((row) => ({ ...row, note: undefined })) : choices,
		others
	};
};
