import { createHash, createHmac } from 'node:crypto';

/**
 * What a key may be called in public: hashed from a labelled HMAC, so that it tells nothing about
 * the key, and two uses of one key (two labels) cannot be linked.
 */
export function fingerprintOf(key: Uint8Array, label: string, bytes: number): Buffer {
	const mac = createHmac('sha256', key).update(label).digest();
	return createHash('sha256').update(mac).digest().subarray(0, bytes);
}
