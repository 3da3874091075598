import type { PhotoHeader } from './photo-header';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Walks the chunks without decoding. Undefined when it is no PNG. */
export function readPngHeader(bytes: Buffer): PhotoHeader | undefined {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) return undefined;
	if (bytes.length >= 16 && bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
	const cut = { kind: 'png', width: 0, height: 0, scans: 1, truncated: true } as const;
	if (bytes.length < 24) return cut;
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	let at = 8;
	while (at + 12 <= bytes.length) {
		const next = at + 12 + bytes.readUInt32BE(at);
		if (next <= bytes.length && bytes.toString('latin1', at + 4, at + 8) === 'IEND') {
			return { ...cut, width, height, truncated: false };
		}
		at = next;
	}
	return { ...cut, width, height };
}
