import type { Hours } from '$lib/domain/office/hours';
import { hourText, weekdayText } from './date';
import type { Locale } from './locale';
import { m } from './paraglide/messages';

/** Opening hours, days in a row with the same hours on one line: `Senin sampai Kamis, 08.00–15.00`. */
export function hoursText({ days }: Pick<Hours, 'days'>, locale?: Locale): string[] {
	const spans: { first: number; last: number; from: string; to: string }[] = [];
	// Weeks begin on Monday here.
	const ordered = days.toSorted((a, b) => (a.day || 7) - (b.day || 7));
	for (const { day, from, to } of ordered) {
		const open = spans.at(-1);
		const follows =
			open && open.from === from && open.to === to && (open.last || 7) + 1 === (day || 7);
		if (follows) open.last = day;
		else spans.push({ first: day, last: day, from, to });
	}
	return spans.map(({ first, last, from, to }) => {
		const [one, other] = [weekdayText(first, locale), weekdayText(last, locale)];
		const words = first === last ? one : m.pub_hours_days({ first: one, last: other }, { locale });
		const span = { from: hourText(from, locale), to: hourText(to, locale) };
		return m.pub_hours_line({ days: words, ...span }, { locale });
	});
}
