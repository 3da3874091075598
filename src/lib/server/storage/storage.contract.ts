import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { randomStorageKey, type Storage } from './storage';
import { StorageKeyTaken } from './storage-error';

/** What every storage must do, whatever it is made of. `open` gives an empty one. */
export function itKeepsTheStorageContract(open: () => Promise<Storage>): void {
	it('gives back exactly what was put, also nothing and much', async () => {
		const storage = await open();
		for (const size of [0, 1, 300_000]) {
			const [key, bytes] = [randomStorageKey(), randomBytes(size)];
			await storage.put(key, bytes);
			expect(await storage.get(key)).toEqual(bytes);
		}
	});

	it('knows nothing of a key that was never written', async () => {
		expect(await (await open()).get(randomStorageKey())).toBeUndefined();
	});

	it('refuses a second write under one key and keeps the first', async () => {
		const storage = await open();
		const key = randomStorageKey();
		await storage.put(key, Buffer.from('first'));
		await expect(storage.put(key, Buffer.from('second'))).rejects.toThrow(StorageKeyTaken);
		expect((await storage.get(key))?.toString()).toBe('first');
	});

	it('removes, twice without complaint, and nothing else', async () => {
		const storage = await open();
		const [gone, kept] = [randomStorageKey(), randomStorageKey()];
		await storage.put(gone, Buffer.from('a'));
		await storage.put(kept, Buffer.from('b'));
		await storage.remove(gone);
		await storage.remove(gone);
		expect(await storage.get(gone)).toBeUndefined();
		expect((await storage.get(kept))?.toString()).toBe('b');
	});

	it('keeps its own copy: later changes of the bytes do not reach it', async () => {
		const storage = await open();
		const [key, bytes] = [randomStorageKey(), Buffer.from('as sent')];
		await storage.put(key, bytes);
		bytes.fill(0);
		expect((await storage.get(key))?.toString()).toBe('as sent');
	});

	it('takes a hundred at once', async () => {
		const storage = await open();
		const files = Array.from({ length: 100 }, () => [randomStorageKey(), randomBytes(50)] as const);
		await Promise.all(files.map(([key, bytes]) => storage.put(key, bytes)));
		const back = await Promise.all(files.map(([key]) => storage.get(key)));
		expect(back).toEqual(files.map(([, bytes]) => bytes));
	});

	it.each(['', '../../etc/passwd', 'AB'.repeat(16), `${'0'.repeat(31)}/`])(
		'refuses the key %j',
		async (key) => {
			const storage = await open();
			await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow(RangeError);
			await expect(storage.get(key)).rejects.toThrow(RangeError);
			await expect(storage.remove(key)).rejects.toThrow(RangeError);
		}
	);

	it('tells what was written before an instant, and nothing else that lies there', async () => {
		const storage = await open();
		const keys = Array.from({ length: 3 }, randomStorageKey);
		for (const key of keys) await storage.put(key, Buffer.from('x'));
		await storage.remove(keys[2]!);
		const told = async (instant: number) => {
			const found: string[] = [];
			for await (const key of storage.writtenBefore(instant)) found.push(key);
			return found.sort();
		};
		expect(await told(Date.now() + 1000)).toEqual(keys.slice(0, 2).sort());
		expect(await told(Date.now() - 3_600_000)).toEqual([]);
	});

	it('says that it is well', async () => {
		await expect((await open()).check()).resolves.toBeUndefined();
	});
}
