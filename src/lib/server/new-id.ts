import { randomBytes } from 'node:crypto';

/** A UUID version 7 (RFC 9562): ordered by time, so that logs and indexes grow at one end. */
export function newId(now: Date): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(now.getTime(), 0, 6);
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return [8, 12, 16, 20, 32]
		.map((end, index, ends) => hex.slice(ends[index - 1] ?? 0, end))
		.join('-');
}
