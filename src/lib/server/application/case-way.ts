import { timelineOf, wayNow } from '$lib/domain/application/timeline';
import { deadlinesOf } from '$lib/domain/application/deadline';
import type { Office } from '$lib/domain/office/office.schema';
import { lifeSettingsOf } from '$lib/domain/office/life-settings';
import { dayText } from '$lib/text/date';
import { drawnStation, type DrawnStation } from '$lib/text/drawn-station';
import type { Locale } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import type { CaseFile } from './case-file';
import type { OfficeData } from './case-delivery';

/** The way with its stamps, as the case page and the receipt draw it. */
export const caseStations = (
	{ application, events }: Pick<CaseFile, 'application' | 'events'>,
	office: Office,
	locale: Locale
): DrawnStation[] =>
	timelineOf(application, events).map((station) =>
		drawnStation(
			station,
			wayNow(application),
			{ zone: office, place: office.stampPlace.toUpperCase() },
			locale
		)
	);

/** Until when something is waited for, in words; undefined where time does nothing. */
export function caseDeadline(
	{ application }: CaseFile,
	{ office, settings }: OfficeData,
	now: string,
	locale: Locale
): string | undefined {
	const next = deadlinesOf(application, lifeSettingsOf(settings)).find(
		({ does }) => does !== 'remind'
	);
	if (!next) return undefined;
	const day = dayText(next.at, office, locale);
	if (next.does === 'close')
		return next.at < now
			? m.case_closed_for_good({}, { locale })
			: m.case_reopen_until({ day }, { locale });
	if (next.does === 'trace') return m.case_trace_from({ day }, { locale });
	return application.status === 'delivered'
		? m.case_completes_on({ day }, { locale })
		: m.case_waits_until({ day }, { locale });
}
