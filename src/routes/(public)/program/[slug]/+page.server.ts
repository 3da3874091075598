import { error } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import { householdOf } from '$lib/domain/program/persons';
import { proposalFor } from '$lib/domain/program/propose';
import { serviceOf } from '$lib/domain/program/question';
import { resolve } from '$lib/domain/program/resolve';
import { currentCatalogue, todayOf } from '$lib/server/application/catalogue';
import { usualTimes } from '$lib/server/application/standing';
import { services } from '$lib/server/services';
import { workingDurationText } from '$lib/text/duration';
import { wayText } from '$lib/text/way';
import type { PageServerLoad } from './$types';
import { programRow, withServices } from '../../way-in';
import { orderView } from './order-view';
import { usualTimeOf } from './usual-time';
import { pricesFor } from './price-lines';
import { choicesIn, simulationOf } from './simulation';

export const load: PageServerLoad = async ({ params, url, locals: { locale } }) => {
	const [{ office, settings }, catalogue, today] = await Promise.all([
		services().officeNow(),
		currentCatalogue(services()),
		todayOf(services())
	]);
	const program = office.programs.find(({ slug }) => slug === params.slug);
	if (!program) error(404, 'not-found');

	const wanted = url.searchParams.getAll('layanan').flatMap((value) => value.split(','));
	const [only, ...more] = program.services;
	const named = program.services.filter((id) => wanted.includes(id));
	const chosen = named.length === 0 && more.length === 0 && only ? [only] : named;
	const answers = choicesIn(catalogue, url.searchParams);
	const orderOf = (ids: readonly string[]) =>
		resolve({ catalogue, program, services: ids, answers, today });
	const view = { household: householdOf(catalogue), locale };

	const order = orderOf(chosen);
	const offered = program.services.map((id) => ({ id, order: orderOf([id]) }));
	const outputs = chosen.length ? order.outputs : offered.flatMap((one) => one.order.outputs);
	const { proposed, others } = proposalFor(catalogue, office.programs, { services: chosen });
	const instead = [...(proposed ? [proposed] : []), ...others].filter((one) => one !== program);
	return {
		program: {
			slug: program.slug,
			name: program.name,
			emblem: program.emblem,
			summary: labelIn(program.summary, locale)
		},
		quiet: order.quiet,
		/** A death in the lane, not only in the words: who may report it is told. */
		bereaved: order.lane === 'death',
		regency: office.regency,
		gives: [...new Set(outputs.map(({ label }) => labelIn(label, locale)))],
		prices: await pricesFor(
			services(),
			{ program: program.slug, outputs },
			{ zones: settings.zones, locale }
		),
		promise: workingDurationText(settings['standard-hours'][order.lane]),
		usual: usualTimeOf(await usualTimes(services(), order.lane)),
		arrival: wayText(program.ways[0] ?? 'pickup'),
		services: offered.map((one) => ({
			id: one.id,
			label: labelIn(serviceOf(catalogue, one.id).label, locale),
			chosen: chosen.includes(one.id),
			href: `${withServices(url.pathname, [one.id])}#simulasi`,
			papers: orderView(one.order, view).papers,
			forms: orderView(one.order, view).forms
		})),
		confirmed: chosen.every((id) => serviceOf(catalogue, id).confirmed),
		simulation: chosen.length
			? {
					...simulationOf({ catalogue, order, answers, today, locale }),
					answered: Object.keys(answers).length > 0,
					clear: withServices(url.pathname, chosen),
					result: orderView(order, view)
				}
			: undefined,
		others: chosen.length ? instead.map((one) => programRow(one, locale, chosen)) : [],
		start: withServices(`/ajukan/${program.slug}`, chosen)
	};
};
