import { overdueCases } from '$lib/server/repository/overdue';
import type { Services } from '$lib/server/services';
import { actBySystem } from './act-by-system';

/** Once the office has switched the confirmation off, cases that wait for one move on. */
export async function skipConfirmation(services: Services): Promise<number> {
	const { settings } = await services.officeNow();
	if (settings['confirmation-step']) return 0;
	const now = services.now().toISOString();
	const ids = await overdueCases(services.db, 'awaiting-confirmation', now);
	return actBySystem(services, ids, { type: 'skip-confirmation' });
}
