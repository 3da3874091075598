import { after } from '$lib/domain/application/instant';
import { idleClaims } from '$lib/server/repository/overdue';
import type { Services } from '$lib/server/services';
import { actBySystem } from './act-by-system';

/** Gives cases back to the queue that nobody has worked on for the office's idle minutes. */
export async function releaseIdleClaims(services: Services): Promise<number> {
	const { settings } = await services.officeNow();
	const now = services.now().toISOString();
	const seenBy = after(now, { minutes: -settings['claim-idle-minutes'] });
	const ids = await idleClaims(services.db, seenBy);
	return actBySystem(services, ids, { type: 'release', reason: 'idle' });
}
