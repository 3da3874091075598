import { dateOf, type Clock, type Instant, type IsoDate } from '$lib/domain/time/office-time';
import { localeOf, type Locale } from './locale';
import { m } from './paraglide/messages';
import { getLocale } from './paraglide/runtime';

/** Where the clock hangs: an office. `zoneAbbreviation` is WIB, WITA or WIT. */
export type Zone = { timeZone: string; zoneAbbreviation: string };

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs far more than using it, and a queue page writes hundreds of dates.
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = locale + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
	return format;
}

const readerOf = (locale?: Locale): Locale => locale ?? localeOf(getLocale());
/** British order in English: day before month, as on every document here. */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

const inWords = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clockFace = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `Selasa, 24 November 2026` */
export function dateText(date: IsoDate, locale?: Locale): string {
	const parts = formatFor(tagOf(readerOf(locale)), { ...inWords, timeZone: 'UTC' }).formatToParts(
		new Date(`${date}T00:00:00Z`)
	);
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
	return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}`;
}

/** `Selasa, 24 November 2026`, the office's day at that moment. */
export const dayText = (at: Instant, zone: Zone, locale?: Locale): string =>
	dateText(dateOf(at, zone.timeZone), locale);

const faceOf = (at: Instant, timeZone: string, locale: Locale): string =>
	formatFor(tagOf(locale), { ...clockFace, timeZone }).format(new Date(at));

/** `pukul 10.42 WIB` */
export function clockText(at: Instant, zone: Zone, locale?: Locale): string {
	const reader = readerOf(locale);
	const clock = faceOf(at, zone.timeZone, reader);
	return m.date_clock({ clock, zone: zone.zoneAbbreviation }, { locale: reader });
}

/** `Selasa, 24 November 2026, pukul 10.42 WIB` */
export function momentText(at: Instant, zone: Zone, locale?: Locale): string {
	const reader = readerOf(locale);
	const clock = faceOf(at, zone.timeZone, reader);
	const day = dayText(at, zone, reader);
	return m.date_moment({ day, clock, zone: zone.zoneAbbreviation }, { locale: reader });
}

/** A time of day without a date, such as an opening hour: `07.30`. */
export const hourText = (clock: Clock, locale?: Locale): string =>
	faceOf(`2000-01-01T${clock}:00Z`, 'UTC', readerOf(locale));

/** `Selasa`; 0 Sunday to 6 Saturday. */
export const weekdayText = (weekday: number, locale?: Locale): string =>
	formatFor(tagOf(readerOf(locale)), { weekday: 'long', timeZone: 'UTC' }).format(
		// 2 January 2000 was a Sunday.
		new Date(Date.UTC(2000, 0, 2 + weekday))
	);

/** What a postmark shows, the same in every language: `24.11.26` and `10.42`. */
export function stampText(at: Instant, zone: Zone): { date: string; hour: string } {
	const [year, month, day] = dateOf(at, zone.timeZone).split('-') as [string, string, string];
	return { date: `${day}.${month}.${year.slice(2)}`, hour: faceOf(at, zone.timeZone, 'id') };
}
