import { showPhone, type Phone } from '$lib/domain/identity/phone';
import { services } from '$lib/server/services';
import { hoursText } from '$lib/text/hours';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { env, officeNow } = services();
	const { office, settings } = await officeNow();
	const line = settings['whatsapp-line'].main ?? env.WHATSAPP_NUMBER;
	return {
		hours: { lines: hoursText(settings.hours), confirmed: settings.hours.confirmed },
		phone: office.phone,
		whatsapp: line && { href: `https://wa.me/${line}`, words: showPhone(line as Phone) },
		points: settings['service-points'].map((point) => ({
			id: point.id,
			name: point.name,
			address: point.address,
			hours: hoursText(point.hours),
			confirmed: point.hours.confirmed
		}))
	};
};
