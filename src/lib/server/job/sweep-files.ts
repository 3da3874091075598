import { log } from '$lib/server/log/log';
import { unnamedOf } from '$lib/server/repository/stored-file';
import type { Services } from '$lib/server/services';

const DAY = 86_400_000;
/** Names asked of the database at once: each question reads the tables of photos and PDFs through. */
const BATCH = 20_000;

/**
 * Removes files that no row names: a change that failed or a crash left them behind. A file is written before
 * its row, so the young ones may still be named.
 *
 * @param most how many of so many files may be leftovers; where it is more, the storage or the database is
 * another one's or of another day, and nothing is removed
 */
export async function sweepFiles(
	{ storage, db, now }: Services,
	most = (files: number) => Math.max(20, files / 100)
): Promise<number> {
	const unnamed: string[] = [];
	let files = 0;
	let keys: string[] = [];
	const ask = async () => {
		files += keys.length;
		unnamed.push(...(await unnamedOf(db, keys)));
		keys = [];
	};
	for await (const key of storage.writtenBefore(now().getTime() - DAY))
		if (keys.push(key) >= BATCH) await ask();
	await ask();
	if (unnamed.length > most(files)) {
		log.error({ job: 'sweep-files', unnamed: unnamed.length, files, kept: 'all' });
		return 0;
	}
	for (const key of unnamed) await storage.remove(key);
	return unnamed.length;
}
