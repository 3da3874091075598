import type { PhotoHeader } from './photo-header';

/** Reads the first chunk of a WebP. Undefined when it is none. */
export function readWebpHeader(bytes: Buffer): PhotoHeader | undefined {
	const text = (from: number) => bytes.toString('latin1', from, from + 4);
	if (text(0) !== 'RIFF' || text(8) !== 'WEBP') return undefined;
	const size = sizeOf(bytes, text(12));
	const truncated = bytes.length < 30 || bytes.length < bytes.readUInt32LE(4) + 8;
	if (!size && !truncated) return undefined;
	return { kind: 'webp', width: 0, height: 0, scans: 1, truncated, ...size };
}

function sizeOf(bytes: Buffer, chunk: string): { width: number; height: number } | undefined {
	if (bytes.length < 30) return undefined;
	switch (chunk) {
		case 'VP8 ':
			return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
		case 'VP8L': {
			const bits = bytes.readUInt32LE(21);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 'VP8X':
			return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
		default:
			return undefined;
	}
}
