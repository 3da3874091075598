import type { Station } from '$lib/domain/application/timeline';
import type { Way } from '$lib/domain/program/program';
import { momentText, stampText, type Zone } from './date';
import type { Locale } from './locale';
import { stationText } from './station';

/** A station as the way is drawn: words beside, and what its stamp says. */
export type DrawnStation = {
	state: Station['state'];
	title: string;
	sentence: string;
	when?: { iso: string; words: string };
	place?: string;
	stampDate?: string;
	stampHour?: string;
};

/** `place` in capitals, for the stamp: the office's own, or the product's name where all must look alike. */
export function drawnStation(
	station: Station,
	way: Way | 'public' | undefined,
	{ zone, place }: { zone: Zone; place: string },
	locale?: Locale
): DrawnStation {
	const { state, at } = station;
	const drawn: DrawnStation = { state, ...stationText(station, way, locale) };
	if (!at) return drawn;
	drawn.when = { iso: at, words: momentText(at, zone, locale) };
	if (state !== 'done') return drawn;
	const { date, hour } = stampText(at, zone);
	return { ...drawn, place, stampDate: date, stampHour: hour };
}
