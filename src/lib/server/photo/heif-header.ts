import type { PhotoHeader } from './photo-header';

// HEVC pictures and the general container; `avif` is another codec and not on the list.
const brands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const foreign = new Set(['avif', 'avis']);

type Box = { type: string; from: number; to: number };

/** Cuts a stretch into boxes; one that reaches beyond the end is given as it says it is. */
function* boxesIn(bytes: Buffer, from: number, to: number): Generator<Box> {
	for (let at = from; at + 8 <= to;) {
		let [head, size] = [8, bytes.readUInt32BE(at)];
		if (size === 1 && at + 16 <= to) [head, size] = [16, Number(bytes.readBigUInt64BE(at + 8))];
		if (size === 0) size = to - at;
		if (size < head) return;
		yield { type: bytes.toString('latin1', at + 4, at + 8), from: at + head, to: at + size };
		at += size;
	}
}

/**
 * Reads a HEIC or HEIF without decoding. The size is that of the largest picture inside, since a
 * grid's tiles are smaller than the whole. Undefined when it is none, or is AVIF.
 */
export function readHeifHeader(bytes: Buffer): PhotoHeader | undefined {
	if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
	const end = Math.min(bytes.readUInt32BE(0), bytes.length, 256);
	const named = [bytes.toString('latin1', 8, 12)];
	for (let at = 16; at + 4 <= end; at += 4) named.push(bytes.toString('latin1', at, at + 4));
	if (!named.some((brand) => brands.has(brand)) || named.some((brand) => foreign.has(brand))) {
		return undefined;
	}
	const header: PhotoHeader = { kind: 'heic', width: 0, height: 0, scans: 1, truncated: false };
	for (const top of boxesIn(bytes, 0, bytes.length)) {
		if (top.to > bytes.length) header.truncated = true;
		else if (top.type === 'meta') {
			for (const [width, height] of sizesIn(bytes, top)) {
				if (width * height > header.width * header.height) Object.assign(header, { width, height });
			}
		}
	}
	if (header.width === 0) header.truncated = true;
	return header;
}

function* sizesIn(bytes: Buffer, meta: Box): Generator<[number, number]> {
	for (const iprp of boxesIn(bytes, meta.from + 4, meta.to)) {
		if (iprp.type !== 'iprp' || iprp.to > meta.to) continue;
		for (const ipco of boxesIn(bytes, iprp.from, iprp.to)) {
			if (ipco.type !== 'ipco' || ipco.to > iprp.to) continue;
			for (const ispe of boxesIn(bytes, ipco.from, ipco.to)) {
				if (ispe.type !== 'ispe' || ispe.from + 12 > ipco.to) continue;
				yield [bytes.readUInt32BE(ispe.from + 4), bytes.readUInt32BE(ispe.from + 8)];
			}
		}
	}
}
