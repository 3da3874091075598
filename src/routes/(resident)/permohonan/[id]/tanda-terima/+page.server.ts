import { caseDeliveries } from '$lib/server/application/case-delivery';
import { caseStations } from '$lib/server/application/case-way';
import { caseFrame } from '$lib/server/application/view-case';
import { openCase } from '$lib/server/http/open-case';
import { momentText, stampText } from '$lib/text/date';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import type { PageServerLoad } from './$types';

/** The receipt to print or keep: code, way and price; no name, number or address. */
export const load: PageServerLoad = async (event) => {
	const { file, services, locale } = await openCase(event);
	const at = await services.officeNow();
	const { office } = at;
	const sentAt = file.row.sentAt ?? file.row.since;
	return {
		frame: caseFrame(file, locale),
		stamp: { ...stampText(sentAt, office), place: office.stampPlace.toUpperCase() },
		received: m.receipt_received({ moment: momentText(sentAt, office, locale) }),
		printed: m.receipt_printed({
			moment: momentText(services.now().toISOString(), office, locale)
		}),
		stations: caseStations(file, office, locale),
		prices: caseDeliveries(file, at, locale).map((one) => ({
			label: one.courier?.name ?? one.wayWords,
			amount: moneyText(one.fee, locale),
			note: one.courier && one.fee ? m.receipt_to_courier() : undefined
		})),
		track: `${services.env.ORIGIN}/lacak`
	};
};
