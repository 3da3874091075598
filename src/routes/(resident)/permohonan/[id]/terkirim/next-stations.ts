import { workingDurationText } from '$lib/text/duration';
import { m } from '$lib/text/paraglide/messages';

type Next = { state: 'now' | 'ahead'; title: string; sentence: string };

/**
 * What happens next, in three lines.
 * @param standardHours the office's promise for this lane, in hours of working days
 */
export function nextStations(of: {
	waits: boolean;
	hasLine: boolean;
	standardHours: number;
}): Next[] {
	const duration = workingDurationText(of.standardHours);
	const confirm = of.hasLine
		? { title: m.sent_next_confirm(), sentence: m.sent_next_confirm_how() }
		: { title: m.sent_next_confirm_call(), sentence: m.sent_next_confirm_call_how() };
	const review = {
		title: m.sent_next_review(),
		sentence: m.sent_next_review_how({ duration })
	};
	const issued = { title: m.sent_next_issued(), sentence: m.sent_next_issued_how() };
	if (of.waits)
		return [
			{ state: 'now', ...confirm },
			{ state: 'ahead', ...review },
			{ state: 'ahead', ...issued }
		];
	return [
		{ state: 'now', title: m.sent_next_queue(), sentence: m.sent_next_queue_how() },
		{ state: 'ahead', ...review },
		{ state: 'ahead', ...issued }
	];
}
