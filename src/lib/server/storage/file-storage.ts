import { randomBytes } from 'node:crypto';
import { readFile, readdir, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThere, makeFolder, syncFolder, writeDurably } from './durable-file';
import { demandStorageKey, isStorageKey, type Storage } from './storage';
import { StorageGone, StorageKeyTaken, storageErrorOf } from './storage-error';

const MARKER = 'ketanmu-storage';
// Unfinished files lie in one folder, so that sweeping costs the same with a million photos.
const UNFINISHED = 'unfinished';
const LEFTOVER_AFTER_MS = 3_600_000;

async function sweep(folder: string, now: number): Promise<void> {
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		// Younger ones may be another process's work.
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
		if (now - mtimeMs > LEFTOVER_AFTER_MS) await rm(path, { force: true });
	}
}

/** Below `root`, each named by two digits of the keys inside. */
async function foldersIn(root: string, depth: number): Promise<string[]> {
	if (depth === 0) return [root];
	const names = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name));
	return (await Promise.all(names.map((name) => foldersIn(join(root, name), depth - 1)))).flat();
}

/**
 * Opens a `file:` folder, makes it when absent and sweeps what a crash left behind an hour ago.
 * `now` in ms. Throws `StorageFull`, `StorageGone`.
 */
export async function openFileStorage(url: string, now: number): Promise<Storage> {
	const root = fileURLToPath(url).replace(/\/+$/, '');
	const marker = join(root, MARKER);
	const unfinished = join(root, UNFINISHED);
	const pathOf = (key: string) => join(root, key.slice(0, 2), key.slice(2, 4), key);
	const draftPath = () => join(unfinished, randomBytes(8).toString('hex'));

	// An unmounted disk leaves an empty folder that would swallow photos: the marker tells.
	async function demandMarker() {
		if (!(await isThere(marker))) throw new StorageGone('the storage folder has lost its marker');
	}
	async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
		try {
			return await work();
		} catch (error) {
			throw storageErrorOf(error);
		}
	}

	await guarded(async () => {
		await makeFolder(root, unfinished);
		if (!(await isThere(marker))) await writeDurably(draftPath(), marker, Buffer.from('1\n'));
		await sweep(unfinished, now);
	});

	return {
		async put(key, bytes) {
			demandStorageKey(key);
			await guarded(async () => {
				await demandMarker();
				const path = pathOf(key);
				await makeFolder(root, dirname(path));
				if (await isThere(path)) throw new StorageKeyTaken('a storage key is written once');
				await writeDurably(draftPath(), path, bytes);
			});
		},
		async get(key) {
			demandStorageKey(key);
			return guarded(async () => {
				if (await isThere(pathOf(key))) return readFile(pathOf(key));
				await demandMarker();
				return undefined;
			});
		},
		async remove(key) {
			demandStorageKey(key);
			await guarded(async () => {
				await demandMarker();
				if (!(await isThere(pathOf(key)))) return;
				await unlink(pathOf(key));
				// Gone means gone, also after a power cut.
				await syncFolder(dirname(pathOf(key)));
			});
		},
		async *writtenBefore(instant) {
			await guarded(demandMarker);
			for (const folder of await guarded(() => foldersIn(root, 2)))
				for (const name of await guarded(() => readdir(folder))) {
					// Gone since it was listed: nothing to tell of.
					const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: instant }));
					if (isStorageKey(name) && mtimeMs < instant) yield name;
				}
		},
		check: () =>
			guarded(async () => {
				await demandMarker();
				const path = draftPath();
				await writeDurably(`${path}-`, path, Buffer.alloc(4096));
				await rm(path, { force: true });
			})
	};
}
