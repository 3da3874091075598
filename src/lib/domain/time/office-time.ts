/** A day of the calendar, `2026-11-24`. It has no zone. */
export type IsoDate = string;
/** A time of day, `07:30`, 00:00 to 23:59. */
export type Clock = string;
/** A moment, `2026-11-24T00:30:00.000Z`; anything that `Date` reads with its offset is taken. */
export type Instant = string;

const dayLength = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs a hundred times more than using it.
function formatFor(zone: string): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit'
		});
		formats.set(zone, format);
	}
	return format;
}

/** Wall clock of the zone at that moment, written as if it were UTC: milliseconds. */
function wallOf(moment: number, zone: string): number {
	const parts: Record<string, number> = {};
	for (const { type, value } of formatFor(zone).formatToParts(moment)) parts[type] = Number(value);
	const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The date in the zone (IANA name) at that moment. @throws RangeError when it is no instant */
export const dateOf = (instant: Instant, zone: string): IsoDate =>
	new Date(wallOf(Date.parse(instant), zone)).toISOString().slice(0, 10);

/** The clock in the zone at that moment, seconds cut off. @throws RangeError when it is no instant */
export const clockOf = (instant: Instant, zone: string): Clock =>
	new Date(wallOf(Date.parse(instant), zone)).toISOString().slice(11, 16);

/**
 * The moment at which the zone shows this date and clock; where clocks jump over it, the moment
 * after the jump that is as far away. @throws RangeError when date or clock cannot be
 */
export function instantOf(date: IsoDate, clock: Clock, zone: string): Instant {
	const wanted = Date.parse(`${date}T${clock}:00.000Z`);
	const guess = wanted - (wallOf(wanted, zone) - wanted);
	// The offset may have changed between the guess and the wanted hour: ask again at the guess.
	const offset = wallOf(guess, zone) - guess;
	return new Date(wanted - offset).toISOString();
}

/** The date with these numbers, if the calendar has it (years 1 to 9999). */
export function findDate(year: number, month: number, day: number): IsoDate | undefined {
	const [y, m, d] = [String(year).padStart(4, '0'), pad(month), pad(day)];
	const date = `${y}-${m}-${d}`;
	const time = Date.parse(`${date}T00:00:00Z`);
	// Date rolls 30 February over to March, so only what comes back unchanged is real.
	const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
	return real && year > 0 ? date : undefined;
}

const pad = (value: number) => String(value).padStart(2, '0');
const startOf = (date: IsoDate) => Date.parse(`${date}T00:00:00Z`);

/** Whole days from one date to another, negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
	(startOf(to) - startOf(from)) / dayLength;

export const addDays = (date: IsoDate, days: number): IsoDate =>
	new Date(startOf(date) + days * dayLength).toISOString().slice(0, 10);

/** 0 Sunday … 6 Saturday */
export const weekdayOf = (date: IsoDate): number => new Date(startOf(date)).getUTCDay();

/** Completed years; born on 29 February, a year is completed on 1 March where the 29th is missing. */
export const ageOn = (birthDate: IsoDate, date: IsoDate): number =>
	Number(date.slice(0, 4)) -
	Number(birthDate.slice(0, 4)) -
	(date.slice(5) < birthDate.slice(5) ? 1 : 0);
