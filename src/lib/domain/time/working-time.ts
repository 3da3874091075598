import { addDays, dateOf, instantOf, weekdayOf, type Instant, type IsoDate } from './office-time';

/** The office's days. `weekend` counts from 0 Sunday to 6 Saturday; `zone` is an IANA name. */
export type WorkingCalendar = {
	zone: string;
	weekend: readonly number[];
	holidays: readonly IsoDate[];
};

const hourLength = 3_600_000;
/** No calendar closes the office for a year; without a limit such data would never return. */
const longestClosure = 366;

export const isWorkingDay = (date: IsoDate, calendar: WorkingCalendar): boolean =>
	!calendar.weekend.includes(weekdayOf(date)) && !calendar.holidays.includes(date);

const startOf = (date: IsoDate, zone: string) => Date.parse(instantOf(date, '00:00', zone));

/**
 * The moment `hours` of working days later. A working day counts with all its 24 hours, other days
 * with none, so 24 hours end at the same clock of the next working day; the answer is always on a
 * working day. @throws RangeError on negative hours or a calendar without working days
 */
export function addWorkingHours(from: Instant, hours: number, calendar: WorkingCalendar): Instant {
	if (!(hours >= 0)) throw new RangeError(`no working hours: ${hours}`);
	let left = Math.round(hours * hourLength);
	let moment = Date.parse(from);
	let closed = 0;
	for (let date = dateOf(from, calendar.zone); ; date = addDays(date, 1)) {
		const end = startOf(addDays(date, 1), calendar.zone);
		if (isWorkingDay(date, calendar)) {
			closed = 0;
			if (moment + left < end) return new Date(moment + left).toISOString();
			left -= end - moment;
		} else if (++closed > longestClosure) {
			throw new RangeError('the calendar has no working days');
		}
		moment = end;
	}
}

/** Hours of working days from one moment to a later one, 0 when `to` is not later. */
export function workingHoursBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
	const last = Date.parse(to);
	let moment = Date.parse(from);
	let spent = 0;
	for (let date = dateOf(from, calendar.zone); moment < last; date = addDays(date, 1)) {
		const end = Math.min(startOf(addDays(date, 1), calendar.zone), last);
		if (isWorkingDay(date, calendar)) spent += end - moment;
		moment = end;
	}
	return spent / hourLength;
}
