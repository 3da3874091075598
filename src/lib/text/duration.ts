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

/** The office's own figures: half of the cases are done by `p50`, four of five by `p80` working hours. */
export function estimateText(
	estimate: { p50: number; p80: number } | undefined,
	locale?: Locale
): string {
	if (!estimate) return say(m.duration_unknown, locale);
	const [from, to] = [daysOf(estimate.p50), daysOf(estimate.p80)];
	const duration =
		estimate.p50 < 24 || from === to
			? workingDurationText(estimate.p80, locale)
			: m.duration_range({ from, to }, { locale });
	return m.duration_usual({ duration }, { locale });
}

const minutesText = (minutes: number, locale?: Locale): string =>
	minutes === 1 ? say(m.duration_one_minute, locale) : m.duration_minutes({ minutes }, { locale });

/** How long to wait, in whole minutes and never none. */
export const waitText = (seconds: number, locale?: Locale): string =>
	minutesText(Math.max(1, Math.ceil(seconds / 60)), locale);

/** `position` counts queued cases only, from 1. */
export const positionText = (position: number, locale?: Locale): string =>
	m.queue_position({ position }, { locale });
