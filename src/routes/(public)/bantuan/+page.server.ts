import { showPhone, type Phone } from '$lib/domain/identity/phone';
import { inUse } from '$lib/domain/office/in-use';
import { todayOf } from '$lib/server/application/catalogue';
import { findWhatsappLine } from '$lib/server/application/whatsapp-line';
import { services } from '$lib/server/services';
import { dateText } from '$lib/text/date';
import { hoursText } from '$lib/text/hours';
import type { PageServerLoad } from './$types';

const mostHolidays = 6;

export const load: PageServerLoad = async () => {
	const here = services();
	const { office, settings } = await here.officeNow();
	const line = await findWhatsappLine(here, []);
	const today = await todayOf(here);
	return {
		hours: { lines: hoursText(settings.hours), confirmed: settings.hours.confirmed },
		holidays: settings.holidays
			.filter(({ date }) => date >= today)
			.toSorted((a, b) => a.date.localeCompare(b.date))
			.slice(0, mostHolidays)
			.map(({ date, name }) => `${dateText(date)}: ${name}`),
		phone: office.phone,
		whatsapp: line && { href: `https://wa.me/${line}`, words: showPhone(line as Phone) },
		points: inUse(settings['service-points']).map((point) => ({
			id: point.id,
			name: point.name,
			address: point.address,
			hours: hoursText(point.hours),
			confirmed: point.hours.confirmed
		}))
	};
};
