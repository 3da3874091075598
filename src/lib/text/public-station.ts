import type { Status } from '$lib/domain/application/status';
import type { Station, StationKey } from '$lib/domain/application/timeline';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';
import { statusText } from './status';
import { publicStatusSentence } from './status-sentence';

export type StationText = { title: string; sentence: string };

const titles: Partial<Record<StationKey, Message>> = {
	sent: m.station_sent,
	confirmed: m.station_confirmed,
	reviewed: m.station_reviewed,
	issued: m.station_public_issued,
	'under-way': m.station_under_way
};

type Passed = 'sent' | 'reviewed' | 'issued' | 'delivered' | 'completed';
const passed = {
	sent: { done: m.station_public_sent_done, ahead: m.station_public_sent_ahead },
	reviewed: { done: m.station_public_reviewed_done, ahead: m.station_public_reviewed_ahead },
	issued: { done: m.station_public_issued_done, ahead: m.station_public_issued_ahead },
	delivered: { done: m.station_public_delivered_done, ahead: m.station_public_delivered_ahead },
	completed: { done: m.station_public_completed_done, ahead: m.station_public_completed_ahead }
} satisfies Record<Passed, Record<'done' | 'ahead', Message>>;

/** The same calm words for every case: no document, no way, no reason. */
export function publicStationText({ key, state }: Station, locale?: Locale): StationText {
	const title = titles[key];
	return {
		title: title ? say(title, locale) : statusText(key as Status, undefined, locale),
		sentence: sentenceOf(key, state, locale)
	};
}

function sentenceOf(key: StationKey, state: Station['state'], locale?: Locale): string {
	if (key === 'under-way') return say(m.station_under_way_now, locale);
	if (key in passed && state !== 'now') return say(passed[key as Passed][state], locale);
	const told: Status = key === 'sent' || key === 'confirmed' || key === 'reviewed' ? 'queued' : key;
	return publicStatusSentence(told, locale);
}
