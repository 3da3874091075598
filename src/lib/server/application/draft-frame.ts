import { addDays, dateOf } from '$lib/domain/time/office-time';
import type { Services } from '$lib/server/services';
import { todayOf } from './catalogue';
import type { Draft } from './draft';

/** When a draft was saved, until which day it is kept and how quiet its pages are: for `<DraftShell>`. */
export async function draftFrame(services: Services, { row, order }: Pick<Draft, 'row' | 'order'>) {
	const { office, settings } = await services.officeNow();
	const { timeZone, zoneAbbreviation } = office;
	return {
		id: row.id,
		quiet: order.quiet,
		savedAt: row.touchedAt,
		keptUntil: addDays(dateOf(row.touchedAt, timeZone), settings['draft-days']),
		today: await todayOf(services),
		zone: { timeZone, zoneAbbreviation }
	};
}
