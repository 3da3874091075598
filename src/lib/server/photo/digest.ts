import { createHash } from 'node:crypto';

/** SHA-256 in hex of the bytes as they arrived: what the receipt shows and the address names. */
export const digestOf = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');
