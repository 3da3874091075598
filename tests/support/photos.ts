import { readFile } from 'node:fs/promises';
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { renderPaper, type Paper } from '$lib/server/demo/paper-picture';

const fixture = (name: string) => readFile(new URL(`../fixtures/${name}`, import.meta.url));

/** 634 × 470: left 200 columns red, the top 60 rows black, the rest white; with EXIF and GPS. */
export const heicPhoto = (): Promise<Buffer> => fixture('upright.heic');
/** The same turned by the container a quarter clockwise, as phones do: 470 × 634, black at right. */
export const turnedHeicPhoto = (): Promise<Buffer> => fixture('turned.heic');

/** 4032 × 3024 as HEIC, a paper of few letters, so that it weighs little here. */
export const phoneHeicPhoto = (): Promise<Buffer> => fixture('phone.heic');

/** An invented family card; sizes, blur and the like as in `renderPaper`. */
export const paperPhoto = (paper: Partial<Paper> = {}): Promise<Buffer> =>
	renderPaper({
		title: 'KARTU KELUARGA CONTOH',
		lines: ['No. 3516990101900001', 'SITI CONTOH', 'Jalan Mawar 4, RT 003/RW 001'],
		...paper
	});

/** 4032 × 3024 with print, tilt, shadow and noise: about 2 MB. */
export const phonePhoto = (): Promise<Buffer> =>
	paperPhoto({
		lines: Array.from({ length: 30 }, (_, row) => `${row} 3516990101900001 ANAK CONTOH KE ${row}`),
		width: 4032,
		height: 3024,
		tilt: 2,
		shadow: true,
		grain: 12
	});

export const pngOf = (photo: Buffer): Promise<Buffer> => sharp(photo).png().toBuffer();
export const webpOf = (photo: Buffer): Promise<Buffer> => sharp(photo).webp().toBuffer();

/** With camera, place (7° S), thumbnail-free EXIF, a colour profile and XMP, lying on its side. */
export const taggedPhoto = (photo: Buffer, orientation: number): Promise<Buffer> =>
	sharp(photo)
		.withMetadata({ orientation })
		.withExifMerge({
			IFD0: { Make: 'PONSEL-RAHASIA' },
			IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 28/1 0/1' }
		})
		.withIccProfile('p3')
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!--XMP-RAHASIA--></x:xmpmeta>')
		.jpeg()
		.toBuffer();

export const truncatedPhoto = (photo: Buffer, share = 0.6): Buffer =>
	photo.subarray(0, Math.floor(photo.length * share));

export const textNamedJpg = (): Buffer => Buffer.from('Ini bukan foto.\n'.repeat(200));
export const svgPhoto = (): Buffer =>
	Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');

/** A JPEG whose header claims another size than its data hold. */
export function jpegClaiming(photo: Buffer, width: number, height: number): Buffer {
	const lying = Buffer.from(photo);
	const frame = lying.findIndex(
		(byte, at) => byte === 0xff && (lying[at + 1] === 0xc0 || lying[at + 1] === 0xc2)
	);
	lying.writeUInt16BE(height, frame + 5);
	lying.writeUInt16BE(width, frame + 7);
	return lying;
}

/** A true PNG of one flat colour in a few hundred KB, whatever its size: the classic bomb. */
export const pngBomb = (width: number, height: number): Promise<Buffer> =>
	sharp({
		create: { width, height, channels: 3, background: '#fff' },
		limitInputPixels: false
	})
		.png({ compressionLevel: 9, palette: false })
		.toBuffer();

/** A PNG of `width` × `height` by its header alone, with next to no data. */
export const pngClaiming = (width: number, height: number): Buffer =>
	pngHolding(width, height, '0802000000', Buffer.from('789c030000000001', 'hex'));

/** A whole PNG of one bit per point, all black: 400 megapixels in 220 KB, made in no time. */
export const oneBitBomb = (width: number, height: number): Buffer => {
	const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height);
	return pngHolding(width, height, '0100000000', deflateSync(rows, { level: 1 }));
};

/** @param kind of the points: bits, colours, and three zeros, in hex */
function pngHolding(width: number, height: number, kind: string, data: Buffer): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const [size, sum, body] = [
			Buffer.alloc(4),
			Buffer.alloc(4),
			Buffer.concat([Buffer.from(type), data])
		];
		size.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([size, body, sum]);
	};
	const head = Buffer.from(`0000000000000000${kind}`, 'hex');
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/**
 * A valid grey progressive JPEG that refines one coefficient after the other by one bit, up to 882
 * passes, each a handful of zero bytes ("nothing in the next 16,384 blocks"). 60 megapixels weigh
 * about 210 KB and cost a decoder a walk over a million blocks per pass.
 */
export function manyScanPhoto(width: number, height: number, scans: number): Buffer {
	const segment = (marker: number, data: number[]) =>
		Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
	const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
	const oneSymbol = (table: number, symbol: number) => [table, 1, ...Array(15).fill(0), symbol];
	const pass = (from: number, to: number, high: number, low: number, bits: number) =>
		Buffer.concat([
			segment(0xda, [1, 1, 0x00, from, to, (high << 4) | low]),
			Buffer.alloc(Math.ceil(bits / 8))
		]);
	const passes: Buffer[] = [pass(0, 0, 0, 0, blocks)];
	for (let at = 0; at < Math.min(scans - 1, 882); at++) {
		const [coefficient, low] = [1 + Math.floor(at / 14), 13 - (at % 14)];
		const bits = Math.ceil(blocks / 16_384) * 15;
		passes.push(pass(coefficient, coefficient, low === 13 ? 0 : low + 1, low, bits));
	}
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		segment(0xdb, [0, ...Array(64).fill(1)]),
		segment(0xc2, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
		segment(0xc4, oneSymbol(0x00, 0)),
		segment(0xc4, oneSymbol(0x10, 0xe0)),
		...passes,
		Buffer.from([0xff, 0xd9])
	]);
}

/** A whole JPEG with a page and a zip behind its end, and a script in a comment. */
export function polyglotPhoto(photo: Buffer): Buffer {
	const note = Buffer.from('<script>alert(1)</script>');
	const size = Buffer.alloc(2);
	size.writeUInt16BE(note.length + 2);
	const comment = Buffer.concat([Buffer.from([0xff, 0xfe]), size, note]);
	const tail = Buffer.concat([
		Buffer.from('<html><script>alert(2)</script>PK\x03\x04'),
		deflateRawSync(note)
	]);
	return Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2), tail]);
}
