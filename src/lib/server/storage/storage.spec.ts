import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStorage } from './file-storage';
import { createMemoryStorage } from './memory-storage';
import { randomStorageKey } from './storage';
import { itKeepsTheStorageContract } from './storage.contract';
import { StorageFull, StorageGone, storageErrorOf } from './storage-error';

let place: string;
beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'ketanmu-storage-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const folder = () => join(place, randomStorageKey());
const openAt = (path: string) => openFileStorage(pathToFileURL(path).href, Date.now());
const filesIn = async (path: string) =>
	(await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('memory storage', () => {
	itKeepsTheStorageContract(async () => createMemoryStorage());

	it('can be full or gone', async () => {
		const storage = createMemoryStorage();
		const key = randomStorageKey();
		await storage.put(key, Buffer.from('kept'));
		storage.fail('full');
		await expect(storage.put(randomStorageKey(), Buffer.from('x'))).rejects.toThrow(StorageFull);
		expect((await storage.get(key))?.toString()).toBe('kept');
		storage.fail('gone');
		await expect(storage.get(key)).rejects.toThrow(StorageGone);
		await expect(storage.check()).rejects.toThrow(StorageGone);
		storage.fail();
		await expect(storage.check()).resolves.toBeUndefined();
	});
});

describe('file storage', () => {
	itKeepsTheStorageContract(() => openAt(folder()));

	it('finds everything again after it was opened anew', async () => {
		const path = folder();
		const key = randomStorageKey();
		await (await openAt(path)).put(key, Buffer.from('still here'));
		expect((await (await openAt(path)).get(key))?.toString()).toBe('still here');
	});

	it('sweeps what a crash left an hour ago, and leaves what is being written now', async () => {
		const path = folder();
		const key = randomStorageKey();
		await (await openAt(path)).put(key, Buffer.from('whole'));
		const [old, fresh] = [join(path, 'unfinished/old'), join(path, 'unfinished/fresh')];
		await writeFile(old, 'half');
		await writeFile(fresh, 'half');
		const twoHoursAgo = Date.now() / 1000 - 7200;
		await utimes(old, twoHoursAgo, twoHoursAgo);
		const storage = await openAt(path);
		expect(await readdir(join(path, 'unfinished'))).toEqual(['fresh']);
		expect((await storage.get(key))?.toString()).toBe('whole');
	});

	it('leaves nothing but the file and the marker behind', async () => {
		const path = folder();
		const storage = await openAt(path);
		await storage.check();
		await storage.put(randomStorageKey(), Buffer.from('x'));
		expect(await filesIn(path)).toHaveLength(2);
	});

	it('is gone when its disk is, and writes nothing into the empty mount point', async () => {
		const path = folder();
		const storage = await openAt(path);
		const key = randomStorageKey();
		await storage.put(key, Buffer.from('x'));
		await rename(path, `${path}-unmounted`);
		await mkdir(path);
		await expect(storage.put(randomStorageKey(), Buffer.from('y'))).rejects.toThrow(StorageGone);
		await expect(storage.get(key)).rejects.toThrow(StorageGone);
		await expect(storage.check()).rejects.toThrow(StorageGone);
		expect(await readdir(path)).toEqual([]);
		await rm(path, { recursive: true });
		await rename(`${path}-unmounted`, path);
		expect((await storage.get(key))?.toString()).toBe('x');
	});

	it('reads a full disk from either error code', () => {
		for (const code of ['ENOSPC', 'EDQUOT']) {
			expect(storageErrorOf(Object.assign(new Error(), { code }))).toBeInstanceOf(StorageFull);
		}
		expect(storageErrorOf(Object.assign(new Error(), { code: 'EIO' }))).toBeInstanceOf(StorageGone);
	});
});

const small = folderOnSmallDisk();
describe.skipIf(!small)('file storage on a disk of 200 KB', () => {
	afterAll(() => void execFileSync('umount', [small!]));

	it('says that it is full, leaves no half file, keeps the others, and recovers', async () => {
		const storage = await openAt(small!);
		const [kept, next] = [randomStorageKey(), randomStorageKey()];
		await storage.put(kept, Buffer.alloc(60_000, 1));
		await expect(storage.put(next, Buffer.alloc(300_000, 2))).rejects.toThrow(StorageFull);
		expect(await storage.get(next)).toBeUndefined();
		expect(await storage.get(kept)).toHaveLength(60_000);
		expect(await readdir(join(small!, 'unfinished'))).toEqual([]);
		await storage.remove(kept);
		await storage.put(next, Buffer.alloc(60_000, 2));
		expect(await storage.get(next)).toHaveLength(60_000);
	});
});

/** Only root may mount one; elsewhere the test is skipped and vitest says so. */
function folderOnSmallDisk(): string | undefined {
	const path = join(tmpdir(), `ketanmu-small-disk-${process.pid}`);
	try {
		execFileSync('mkdir', ['-p', path]);
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', path], { stdio: 'ignore' });
		return path;
	} catch {
		return undefined;
	}
}
