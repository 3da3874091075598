import type { ActionOf } from './action';
import type { Application } from './application';
import { after, isBy } from './instant';
import type { LifeSettings } from './settings';

export type ReminderCode = 'confirm' | 'correct';

/** What time does to a case when nobody else does anything. `at` is an ISO instant. */
export type Deadline =
	| { does: 'remind'; reminder: ReminderCode; day: number; at: string }
	| { does: 'act'; action: ActionOf<'expire' | 'complete-by-time'>; at: string }
	/** The household says that it did not come: the office traces the parcel. */
	| { does: 'trace'; at: string }
	/** From then on it cannot be reopened. */
	| { does: 'close'; at: string };

const reminders = (
	reminder: ReminderCode,
	days: readonly number[],
	since: string,
	end: string
): Deadline[] =>
	days
		.map((day): Deadline => ({ does: 'remind', reminder, day, at: after(since, { days: day }) }))
		.filter(({ at }) => isBy(at, end) && at !== end);

const waiting = (
	reminder: ReminderCode,
	reminderDays: readonly number[],
	expiryDays: number,
	since: string
): Deadline[] => {
	const end = after(since, { days: expiryDays });
	return [
		...reminders(reminder, reminderDays, since, end),
		{ does: 'act', action: { type: 'expire' }, at: end }
	];
};

/**
 * Everything that time will do to the case in its present status, soonest first, past ones
 * included. Waiting for the family has no end; reopening starts its days anew.
 */
export function deadlinesOf(application: Application, settings: LifeSettings): Deadline[] {
	const { status, since, deliveredAt, notReceivedAt } = application;
	if (status === 'awaiting-confirmation')
		return waiting('confirm', settings.confirmReminderDays, settings.confirmWithinDays, since);
	if (status === 'needs-correction')
		return waiting('correct', settings.correctionReminderDays, settings.correctionDays, since);
	if (status === 'expired')
		return [{ does: 'close', at: after(since, { days: settings.reopenDays }) }];
	if (notReceivedAt && status !== 'completed')
		return [{ does: 'trace', at: after(notReceivedAt, { hours: settings.traceAfterHours }) }];
	if (status !== 'delivered') return [];
	const at = after(deliveredAt ?? since, { days: settings.completeDays });
	return [{ does: 'act', action: { type: 'complete-by-time' }, at }];
}

/** Whether a claim without work since `lastActivity` goes back to the queue. ISO instants. */
export const claimIsIdle = (lastActivity: string, now: string, minutes: number): boolean =>
	isBy(after(lastActivity, { minutes }), now);
