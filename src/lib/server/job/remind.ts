import { deadlinesOf } from '$lib/domain/application/deadline';
import { fold } from '$lib/domain/application/fold';
import { isBy } from '$lib/domain/application/instant';
import { noticesForReminder } from '$lib/domain/application/notice';
import type { LifeSettings } from '$lib/domain/application/settings';
import { enqueueNews } from '$lib/server/notify/enqueue';
import { claimAction } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { reminderIdOf } from '$lib/server/repository/overdue';
import type { Services } from '$lib/server/services';

/**
 * Reminds of a case once: the newest reminder that is due, told to whoever listens now. The derived action
 * id keeps it from coming again, also where nobody listened. False when there was nothing to remind of.
 */
export async function remind(
	services: Services,
	caseId: string,
	life: LifeSettings
): Promise<boolean> {
	const at = services.now().toISOString();
	return services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, { kind: 'system' }, caseId);
		if (!row) return false;
		const application = fold(await eventsOf(tx, caseId));
		const due = deadlinesOf(application, life)
			.filter((deadline) => isBy(deadline.at, at))
			.at(-1);
		if (due?.does !== 'remind') return false;
		const id = reminderIdOf(caseId, application.since, due);
		if (!(await claimAction(tx, { id, caseId, type: 'remind', at }))) return false;
		await enqueueNews(tx, {
			caseId,
			eventId: id,
			notices: noticesForReminder(due.reminder),
			at
		});
		return true;
	});
}
