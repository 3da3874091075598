import type { PhotoHeader } from './photo-header';

const SOS = 0xda;
const EOI = 0xd9;

/** C0 to CF but DHT, JPG and DAC. */
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Walks the segments without decoding, to the end of the first picture: what phones append behind
 * it (films, depth) is nobody's concern. Undefined when it is no JPEG or has no frame.
 */
export function readJpegHeader(bytes: Uint8Array): PhotoHeader | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
	let [width, height, scans] = [0, 0, 0];
	let truncated = true;
	let at = 2;
	while (at < bytes.length) {
		while (at < bytes.length && bytes[at] !== 0xff) at++;
		while (at < bytes.length && bytes[at] === 0xff) at++;
		const marker = bytes[at++];
		if (marker === undefined) break;
		if (marker === EOI) {
			truncated = false;
			break;
		}
		// FF 00 is a stuffed byte of picture data.
		if (marker === 0 || isAlone(marker)) continue;
		if (isFrame(marker)) {
			// The largest counts: a decoder may believe either of two.
			height = Math.max(height, word(bytes, at + 3));
			width = Math.max(width, word(bytes, at + 5));
		}
		if (marker === SOS) scans++;
		const length = word(bytes, at);
		if (length < 2) break;
		at += length;
	}
	if (width === 0 || height === 0) return truncated ? undefinedOrCut(bytes) : undefined;
	return { kind: 'jpeg', width, height, scans, truncated };
}

/** A JPEG cut within its first segments has no size yet, but it began as a photo. */
const undefinedOrCut = (bytes: Uint8Array): PhotoHeader | undefined =>
	bytes.length >= 4 ? { kind: 'jpeg', width: 0, height: 0, scans: 0, truncated: true } : undefined;

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
