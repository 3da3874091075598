import { labelIn } from '$lib/domain/label';
import type { Service } from '$lib/domain/program/catalogue.schema';
import { currentCatalogue } from '$lib/server/application/catalogue';
import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { locale } }) => {
	const catalogue = await currentCatalogue(services());
	const rowsOf = (channel: Service['channel']) =>
		catalogue.services
			.filter((service) => service.channel === channel)
			.map(({ id, label, summary }) => ({
				href: `/layanan/${id}`,
				title: labelIn(label, locale),
				hint: labelIn(summary, locale)
			}));
	return { remote: rowsOf('remote'), walkIn: rowsOf('walk-in') };
};
