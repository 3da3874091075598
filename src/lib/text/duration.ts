import type { Estimate } from '$lib/domain/application/estimate';
import type { Locale } from './locale';
import { say } from './message';
import { m } from './paraglide/messages';

const daysOf = (hours: number): number => Math.ceil(hours / 24);

/** Hours of working days in words, never as hours: 24 → `1 hari kerja`, 30 → `2 hari kerja`. */
export function workingDurationText(hours: number, locale?: Locale): string {
	const days = daysOf(hours);
	if (hours < 24) return say(m.duration_below_day, locale);
	return days === 1 ? say(m.duration_one_day, locale) : m.duration_days({ days }, { locale });
}

/** `1 sampai 3 hari kerja`: half of the cases are done by `p50`, four of five by `p80` working hours. */
function rangeText({ p50, p80 }: Estimate, locale?: Locale): string {
	const [from, to] = [daysOf(p50), daysOf(p80)];
	return p50 < 24 || from === to
		? workingDurationText(p80, locale)
		: m.duration_range({ from, to }, { locale });
}

/** How long the present step takes by the office's own figures, or that they do not tell yet. */
export const estimateText = (estimate: Estimate | undefined, locale?: Locale): string =>
	estimate
		? m.duration_usual({ duration: rangeText(estimate, locale) }, { locale })
		: say(m.duration_unknown, locale);

/** The same beside a step that is named: `Biasanya 1 sampai 3 hari kerja`. */
export const usualText = (estimate: Estimate, locale?: Locale): string =>
	m.duration_usually({ duration: rangeText(estimate, locale) }, { locale });

const minutesText = (minutes: number, locale?: Locale): string =>
	minutes === 1 ? say(m.duration_one_minute, locale) : m.duration_minutes({ minutes }, { locale });

/** How long to wait, in whole minutes and never none. */
export const waitText = (seconds: number, locale?: Locale): string =>
	minutesText(Math.max(1, Math.ceil(seconds / 60)), locale);
