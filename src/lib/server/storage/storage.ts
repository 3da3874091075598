import { randomBytes } from 'node:crypto';

/**
 * Where sealed files lie. Keys come from `randomStorageKey`; a key is written once and never again,
 * so nothing needs a lock or an order. Every method may throw `StorageFull` or `StorageGone`.
 */
export type Storage = {
	/** Resolves when the bytes survive a power cut. Throws `StorageKeyTaken`. */
	put(key: string, bytes: Uint8Array): Promise<void>;
	get(key: string): Promise<Buffer | undefined>;
	/** Also fine when nothing is there. */
	remove(key: string): Promise<void>;
	/** Keys written before this instant (ms), in no order; what comes and goes meanwhile may be missing. */
	writtenBefore(instant: number): AsyncIterable<string>;
	/** Resolves when the storage answers and takes a write, for `/readyz`. */
	check(): Promise<void>;
};

/** 32 hex digits, unguessable. */
export const randomStorageKey = (): string => randomBytes(16).toString('hex');

export const isStorageKey = (text: string): boolean => /^[0-9a-f]{32}$/.test(text);

/** Guards against paths in keys. Throws `RangeError`. */
export function demandStorageKey(key: string): void {
	if (!isStorageKey(key)) throw new RangeError('a storage key is 32 hex digits');
}
