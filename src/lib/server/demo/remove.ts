import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '$lib/server/db/client';
import { actBySystem } from '$lib/server/job/act-by-system';
import {
	claimedInDemo,
	eraseCases,
	eraseDemoPeople,
	filesOfCases,
	lockDemoCases,
	noteDemoRemoved
} from '$lib/server/repository/demo-removal';
import type { Services } from '$lib/server/services';

export type DemoRemoval = { cases: number; files: number; accounts: number; staff: number };

/**
 * Takes everything invented out, events included, as the owner of the tables: the app's own role may not.
 * Real cases, settings, catalogue and places stay. Finds less the second time, and harms nothing.
 */
export async function removeDemo(services: Services): Promise<DemoRemoval> {
	const { env, storage } = services;
	await actBySystem(services, await claimedInDemo(services.db), {
		type: 'release',
		reason: 'staff-ended'
	});
	const { db, close } = connect(env.DATABASE_OWNER_URL ?? env.DATABASE_URL, { connections: 1 });
	try {
		const removed = await db.transaction(async (tx) => {
			const ids = await lockDemoCases(tx);
			const files = await filesOfCases(tx, ids);
			// Before the rows that name them: cut short here, the next run finds them again.
			for (const file of files) await storage.remove(file);
			await eraseCases(tx, ids);
			const people = await eraseDemoPeople(tx);
			await noteDemoRemoved(tx, services.now().toISOString());
			return { cases: ids.length, files: files.length, ...people };
		});
		await rm(join(env.DATA_DIR, 'demo.json'), { force: true });
		return removed;
	} finally {
		await close();
	}
}
