import type { ApplicationEvent } from '$lib/domain/application/event';
import type { OfficeCase } from '$lib/server/application/office-case';
import { actorText, viaText } from '$lib/text/actor';
import { momentText, type Zone } from '$lib/text/date';
import { eventText } from '$lib/text/event';

export type HistoryLine = { id: string; at: string; what: string; who: string; words: string[] };

/** Ids of words that an event names: own words, a message, how somebody confirmed. */
const wordsIn = ({ data }: ApplicationEvent): string[] => {
	const named = data as { words?: string; message?: string; reference?: string };
	return [named.words, named.message, named.reference].filter((id) => id !== undefined);
};

/** Everything that happened, newest first, in words. */
export function historyOf(
	{ events, words }: OfficeCase,
	names: ReadonlyMap<string, string>,
	zone: Zone
): HistoryLine[] {
	return events
		.map((event) => {
			const { kind, id } = event.actor;
			const name = (id && names.get(id)) || '';
			return {
				id: event.id,
				at: momentText(event.at, zone),
				what: eventText(event.type),
				who: [name ? `${actorText(kind)} ${name}` : actorText(kind), viaText(event.via)].join(', '),
				words: words.filter((one) => wordsIn(event).includes(one.id)).map(({ text }) => text)
			};
		})
		.toReversed();
}
