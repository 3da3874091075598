import { after } from '$lib/domain/application/instant';
import { removeDraft } from '$lib/server/application/draft';
import { untouchedDrafts } from '$lib/server/repository/overdue';
import type { Services } from '$lib/server/services';

/** Removes drafts that nobody has touched for the office's days, with their files and their key. */
export async function sweepDrafts(services: Services): Promise<number> {
	const { settings } = await services.officeNow();
	const now = services.now().toISOString();
	const untouchedSince = after(now, { days: -settings['draft-days'] });
	let count = 0;
	for (const id of await untouchedDrafts(services.db, untouchedSince)) {
		const removed = await removeDraft(services, { kind: 'system' }, id, { untouchedSince });
		if (removed.ok) count++;
	}
	return count;
}
