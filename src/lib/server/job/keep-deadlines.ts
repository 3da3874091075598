import { after } from '$lib/domain/application/instant';
import type { LifeSettings } from '$lib/domain/application/settings';
import { lifeSettingsOf } from '$lib/domain/office/life-settings';
import { overdueCases, unremindedCases } from '$lib/server/repository/overdue';
import type { Services } from '$lib/server/services';
import { actBySystem } from './act-by-system';
import { remind } from './remind';

/** What time does in which status, after how many days. */
const endings = (life: LifeSettings) =>
	[
		['awaiting-confirmation', life.confirmWithinDays, 'expire'],
		['needs-correction', life.correctionDays, 'expire'],
		['delivered', life.completeDays, 'complete-by-time']
	] as const;

/** Each reminder with the days between which it is the newest one due. */
const reminders = (life: LifeSettings) =>
	(
		[
			['awaiting-confirmation', 'confirm', life.confirmReminderDays, life.confirmWithinDays],
			['needs-correction', 'correct', life.correctionReminderDays, life.correctionDays]
		] as const
	).flatMap(([status, reminder, days, end]) => {
		const inOrder = [...new Set(days)].sort((a, b) => a - b);
		return inOrder.map((day, n) => ({ status, reminder, day, until: inOrder[n + 1] ?? end }));
	});

/**
 * Does what time does to cases: expires, completes and reminds. The database names the candidates, the
 * domain decides on each. Returns to how many cases something was done.
 */
export async function keepDeadlines(services: Services): Promise<number> {
	const { settings } = await services.officeNow();
	const life = lifeSettingsOf(settings);
	const now = services.now().toISOString();
	const daysAgo = (days: number) => after(now, { days: -days });
	let count = 0;
	for (const [status, days, type] of endings(life)) {
		const ids = await overdueCases(services.db, status, daysAgo(days));
		count += await actBySystem(services, ids, { type });
	}
	for (const { status, until, ...reminder } of reminders(life)) {
		const span = { sinceAfter: daysAgo(until), sinceBy: daysAgo(reminder.day) };
		for (const id of await unremindedCases(services.db, status, span, reminder))
			if (await remind(services, id, life)) count++;
	}
	return count;
}
