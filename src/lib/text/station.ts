import type { Station, StationKey } from '$lib/domain/application/timeline';
import type { Way } from '$lib/domain/program/program';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';
import { publicStationText, type StationText } from './public-station';
import { statusText } from './status';
import { statusSentence } from './status-sentence';

const handedOver: Partial<Record<Way, Message>> = {
	courier: m.station_handed_over_courier,
	house: m.station_handed_over_house,
	facility: m.station_handed_over_facility
};

const delivered = {
	courier: m.station_delivered_courier,
	pickup: m.station_delivered_pickup,
	visit: m.station_delivered_visit,
	pdf: m.station_delivered_pdf,
	facility: m.station_delivered_facility,
	house: m.station_delivered_house
} satisfies Record<Way, Message>;

type Named = 'sent' | 'confirmed' | 'reviewed';
const named = {
	sent: m.station_sent,
	confirmed: m.station_confirmed,
	reviewed: m.station_reviewed
} satisfies Record<Named, Message>;

const done: Partial<Record<StationKey, Message>> = {
	sent: m.station_sent_done,
	confirmed: m.station_confirmed_done,
	reviewed: m.station_reviewed_done,
	issued: m.station_issued_done,
	ready: m.station_ready_done,
	completed: m.station_completed_done
};
const ahead: Partial<Record<StationKey, Message>> = {
	confirmed: m.station_confirmed_ahead,
	reviewed: m.station_reviewed_ahead,
	issued: m.station_issued_ahead,
	ready: m.station_ready_ahead,
	completed: m.station_completed_ahead
};

/** Stretches that are told alike before and after, but differ by way. */
const onTheRoad = (key: StationKey, way: Way | undefined): Message | undefined => {
	if (key === 'handed-over') return (way && handedOver[way]) ?? m.station_handed_over_other;
	if (key === 'in-transit') return m.station_in_transit_any;
	if (key === 'delivered') return way ? delivered[way] : m.station_delivered_other;
	return undefined;
};

function titleOf({ key, state }: Station, way: Way | undefined, locale?: Locale): string {
	if (key === 'confirmed' && state === 'ahead') return say(m.station_confirmed_title_ahead, locale);
	if (key === 'under-way') return say(m.station_under_way, locale);
	if (key in named) return say(named[key as Named], locale);
	return statusText(key as Exclude<StationKey, Named | 'under-way'>, way, locale);
}

function sentenceOf({ key, state }: Station, way: Way | undefined, locale?: Locale): string {
	if (key === 'under-way') return say(m.station_under_way_now, locale);
	// Nobody carries a PDF: there is nothing to be received.
	if (state === 'now' && key === 'delivered' && way === 'pdf')
		return say(m.sentence_downloaded, locale);
	if (state === 'now' && !(key in named))
		return statusSentence(key as Exclude<StationKey, Named | 'under-way'>, locale);
	const message = onTheRoad(key, way) ?? (state === 'ahead' ? ahead : done)[key] ?? done[key];
	return message ? say(message, locale) : '';
}

/**
 * A station of the way in words. `way` is how the documents come, on the case page and in a relative's
 * link that shows the delivery; `'public'` for everybody who has only the code.
 */
export const stationText = (
	station: Station,
	way: Way | 'public' | undefined,
	locale?: Locale
): StationText =>
	way === 'public'
		? publicStationText(station, locale)
		: { title: titleOf(station, way, locale), sentence: sentenceOf(station, way, locale) };
