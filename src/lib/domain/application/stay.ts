import type { Lane } from '$lib/domain/program/order';
import { workingHoursBetween, type WorkingCalendar } from '$lib/domain/time/working-time';
import type { Application } from './application';
import type { Status } from './status';

/** One stay of a case in one status, once it is over: the office's own figures are made of these. */
export type Stay = {
	lane: Lane;
	status: Status;
	/** ISO instant. */
	leftAt: string;
	/** Whole minutes of working days from entering to leaving. */
	minutes: number;
};

/**
 * The stay that a change has ended; undefined when the status is the same, and for drafts, which are in no
 * lane and nobody's work yet.
 */
export function findStay(
	before: Application,
	{ status, since, lane }: Application,
	calendar: WorkingCalendar
): Stay | undefined {
	if (before.status === status || before.status === 'draft' || !lane) return undefined;
	const hours = workingHoursBetween(before.since, since, calendar);
	return { lane, status: before.status, leftAt: since, minutes: Math.round(hours * 60) };
}
