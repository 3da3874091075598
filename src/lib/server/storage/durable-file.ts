import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Makes a folder below an existing `root` so that it survives a power cut. */
export async function makeFolder(root: string, folder: string): Promise<void> {
	const made = await mkdir(folder, { recursive: true, mode: 0o700 });
	if (made === undefined) return;
	for (let parent = dirname(folder); parent.length >= root.length; parent = dirname(parent)) {
		await syncFolder(parent);
	}
}

export const isThere = (path: string): Promise<boolean> =>
	access(path, constants.F_OK).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return false;
			throw error;
		}
	);

/** The whole file or none of it: `draft` must lie on the same file system as `path`. */
export async function writeDurably(draft: string, path: string, bytes: Uint8Array): Promise<void> {
	try {
		const handle = await open(draft, 'wx', 0o600);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => {});
		throw error;
	}
	await syncFolder(dirname(path));
}
