import {
	addWorkingHours,
	workingHoursBetween,
	type WorkingCalendar
} from '$lib/domain/time/working-time';
import type { ApplicationEvent } from './event';
import { evolve } from './fold';
import type { Application } from './application';
import type { Status } from './status';

/** Here the office is at work; in every other status before the documents are out its clock stands. */
const atWork: readonly Status[] = ['queued', 'in-review', 'processing', 'lost'];

/** `dueAt` (ISO instant) while the clock runs; `spent` working hours so far either way. */
export type StandardClock = { dueAt?: string; spent: number };

/**
 * How a case stands against the service standard: counted from the queue on, in hours of working days, and
 * not while the office waits for the household or for blank cards.
 *
 * @param standard working hours of the case's lane
 */
export function standardClockOf(
	events: readonly ApplicationEvent[],
	standard: number,
	calendar: WorkingCalendar,
	now: string
): StandardClock {
	let application: Application | undefined;
	let spent = 0;
	let runningSince: string | undefined;
	for (const event of events) {
		application = evolve(application, event);
		const runs = atWork.includes(application.status);
		if (runs === (runningSince !== undefined)) continue;
		if (runningSince) spent += workingHoursBetween(runningSince, event.at, calendar);
		runningSince = runs ? event.at : undefined;
	}
	if (!runningSince) return { spent };
	const left = Math.max(0, standard - spent);
	return {
		dueAt: addWorkingHours(runningSince, left, calendar),
		spent: spent + workingHoursBetween(runningSince, now, calendar)
	};
}
