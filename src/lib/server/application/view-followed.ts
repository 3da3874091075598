import { nextStepFor } from '$lib/domain/application/next-step';
import { timelineOf, wayNow } from '$lib/domain/application/timeline';
import type { Services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { followedStation } from '$lib/text/followed-station';
import { followedStepText } from '$lib/text/followed-step';
import type { Locale } from '$lib/text/locale';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import { standingText } from '$lib/text/standing';
import { statusText } from '$lib/text/status';
import { wayText } from '$lib/text/way';
import { courierOf, type OfficeData } from './case-delivery';
import type { Followed } from './follow';

/** Courier, waybill, amount and day; never whose it is or where it goes. */
function parcelsOf({ application, shipments }: Followed, at: OfficeData, locale: Locale) {
	const day = (instant: string | null | undefined) =>
		instant ? momentText(instant, at.office, locale) : undefined;
	return application.shipments.map(({ id, way, courier, fee = 0, state, since }) => {
		const row = shipments.find((one) => one.id === id);
		const carrier = courierOf(at, courier);
		return {
			id,
			way: wayText(way, locale),
			state: statusText(state === 'prepared' ? 'ready' : state, way, locale),
			since: day(since) ?? '',
			courier: carrier && { name: carrier.name, page: carrier.page },
			waybill: row?.waybill ?? undefined,
			amount: carrier && fee > 0 ? moneyText(fee, locale) : undefined
		};
	});
}

/** A relative's page: the way at the level of its link, and what happens next. */
export async function viewFollowed(services: Services, followed: Followed, locale: Locale) {
	const at = await services.officeNow();
	const { application, events, level } = followed;
	const full = level === 'delivery';
	// The same stamp for all: the place of an office would tell where somebody lives.
	const drawing = { zone: at.office, place: m.pub_track_stamp({}, { locale }) };
	const way = full ? wayNow(application) : undefined;
	return {
		level,
		/** That somebody has died is more than the stage. */
		quiet: full && followed.quiet,
		step:
			application.status === 'completed'
				? m.step_none_completed({}, { locale })
				: followedStepText(nextStepFor(application), full, locale),
		standing: standingText(followed.standing, locale),
		stations: timelineOf(application, events, full ? 'full' : 'public').map((station) =>
			followedStation(station, way, drawing, locale)
		),
		parcels: full ? parcelsOf(followed, at, locale) : []
	};
}
