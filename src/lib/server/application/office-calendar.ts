import type { Office } from '$lib/domain/office/office.schema';
import type { Settings } from '$lib/domain/office/setting.schema';
import type { WorkingCalendar } from '$lib/domain/time/working-time';

/** The days on which the office works, as its settings say now. */
export const calendarOf = (
	{ timeZone }: Pick<Office, 'timeZone'>,
	settings: Pick<Settings, 'weekend' | 'holidays'>
): WorkingCalendar => ({
	zone: timeZone,
	weekend: settings.weekend,
	holidays: settings.holidays.map(({ date }) => date)
});
