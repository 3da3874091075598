import { demandStorageKey, type Storage } from './storage';
import { StorageFull, StorageGone, StorageKeyTaken } from './storage-error';

/** The fake for tests. `fail` makes it full or gone until it is called with nothing. */
export type MemoryStorage = Storage & {
	fail(how?: 'full' | 'gone'): void;
	readonly keys: readonly string[];
};

export function createMemoryStorage(): MemoryStorage {
	const files = new Map<string, { bytes: Buffer; at: number }>();
	let failing: 'full' | 'gone' | undefined;

	async function demand(use: 'read' | 'write', key?: string) {
		if (key !== undefined) demandStorageKey(key);
		if (failing === 'gone') throw new StorageGone('the storage does not answer (test)');
		if (failing === 'full' && use === 'write') throw new StorageFull('the storage is full');
	}

	return {
		async put(key, bytes) {
			await demand('write', key);
			if (files.has(key)) throw new StorageKeyTaken('a storage key is written once');
			files.set(key, { bytes: Buffer.from(bytes), at: Date.now() });
		},
		async get(key) {
			await demand('read', key);
			const file = files.get(key);
			return file && Buffer.from(file.bytes);
		},
		async remove(key) {
			await demand('read', key);
			files.delete(key);
		},
		async *writtenBefore(instant) {
			await demand('read');
			for (const [key, { at }] of files) if (at < instant) yield key;
		},
		check: () => demand('write'),
		fail(how) {
			failing = how;
		},
		get keys() {
			return [...files.keys()];
		}
	};
}
