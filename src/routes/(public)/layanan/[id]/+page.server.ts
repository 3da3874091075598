import { error } from '@sveltejs/kit';
import { labelIn, type Label } from '$lib/domain/label';
import { inUse } from '$lib/domain/office/in-use';
import { outputKindOf } from '$lib/domain/program/outputs';
import { proposalFor } from '$lib/domain/program/propose';
import { currentCatalogue } from '$lib/server/application/catalogue';
import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';
import { programRow } from '../../way-in';
import { nearestPoints } from './nearest-points';

export const load: PageServerLoad = async ({ params, url, locals: { locale } }) => {
	const [{ office, settings }, catalogue] = await Promise.all([
		services().officeNow(),
		currentCatalogue(services())
	]);
	const service = catalogue.services.find(({ id }) => id === params.id);
	if (!service) error(404, 'not-found');

	const say = (label: Label) => labelIn(label, locale);
	const about = {
		title: say(service.label),
		summary: say(service.summary),
		quiet: service.quiet === true,
		basis: service.basis,
		confirmed: service.confirmed
	};
	if (service.channel === 'walk-in') {
		const points = inUse(settings['service-points']);
		const chosen = url.searchParams.get('kecamatan') ?? '';
		return {
			about,
			walkIn: {
				notes: service.notes.map(({ text }) => say(text)),
				bring: (service.bring ?? []).map(say),
				kecamatan: office.kecamatan.map(({ code, name }) => ({ value: code, label: name })),
				...nearestPoints(points, office.kecamatan, chosen)
			}
		};
	}
	const { proposed, others } = proposalFor(catalogue, office.programs, { services: [service.id] });
	const kinds = new Set(service.outputs.map(({ kind }) => kind));
	return {
		about,
		remote: {
			outputs: [...kinds].map((kind) => say(outputKindOf({ catalogue }, kind).label)),
			proposed: proposed && programRow(proposed, locale, [service.id]),
			others: others.map((program) => programRow(program, locale, [service.id]))
		}
	};
};
