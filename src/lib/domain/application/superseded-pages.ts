import type { ApplicationEvent } from './event';

/** Pages that were asked again and then replaced: kept for the record, no longer part of what is checked. */
export function supersededPages(events: readonly ApplicationEvent[]): ReadonlySet<string> {
	const askedAgain = new Map<string, string>();
	const superseded = new Set<string>();
	for (const { type, data } of events) {
		if (type === 'page-judged') {
			if (data.verdict === 'asked-again') askedAgain.set(data.page, data.slot);
			else askedAgain.delete(data.page);
		}
		if (type === 'corrected' && 'slot' in data)
			for (const [page, slot] of askedAgain)
				if (slot === data.slot) {
					superseded.add(page);
					askedAgain.delete(page);
				}
	}
	return superseded;
}
