import { createHash } from 'node:crypto';

/** A UUID (RFC 9562, version 8) that the same words always give: a repeat carries the same action id. */
export function derivedId(...words: string[]): string {
	const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x80;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
