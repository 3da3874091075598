import type { Station } from '$lib/domain/application/timeline';
import type { Way } from '$lib/domain/program/program';
import { drawnStation, type DrawnStation } from './drawn-station';
import type { Zone } from './date';
import type { Locale } from './locale';
import { statusText } from './status';

/** Where the documents come to hand; only a link that shows the delivery names the way. */
const atTheEnd = ['ready', 'handed-over', 'in-transit', 'delivered'] as const;
type End = (typeof atTheEnd)[number];

/** A station as a relative reads it: nothing in it speaks to the applicant. */
export function followedStation(
	station: Station,
	way: Way | undefined,
	drawing: { zone: Zone; place: string },
	locale?: Locale
): DrawnStation {
	const drawn = drawnStation(station, 'public', drawing, locale);
	return way && (atTheEnd as readonly string[]).includes(station.key)
		? { ...drawn, title: statusText(station.key as End, way, locale) }
		: drawn;
}
