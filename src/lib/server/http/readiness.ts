import { findInstallation } from '$lib/server/repository/installation';
import type { Services } from '$lib/server/services';

const limitMs = 3000;

/** A lost database takes its time to say so; who asks whether we are ready must not wait for it. */
const answers = (asked: Promise<unknown>): Promise<boolean> =>
	Promise.race([
		asked.then(
			() => true,
			() => false
		),
		new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limitMs).unref())
	]);

/** What is missing for a page to be answered. Migrations ran before this process began to serve. */
export async function findOutage({
	db,
	storage
}: Pick<Services, 'db' | 'storage'>): Promise<'database' | 'storage' | undefined> {
	const [database, files] = await Promise.all([
		answers(findInstallation(db)),
		answers(storage.check())
	]);
	if (!database) return 'database';
	return files ? undefined : 'storage';
}
