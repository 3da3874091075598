import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDecoder } from '$lib/server/photo/decoder';
import { processPhoto, type ProcessedPhoto } from '$lib/server/photo/process-photo';
import * as photos from '../support/photos';

const decoder = createDecoder();
afterAll(() => decoder.close());

let paper: Buffer;
beforeAll(async () => {
	paper = await photos.paperPhoto();
});

async function taken(bytes: Buffer): Promise<ProcessedPhoto> {
	const result = await processPhoto(bytes, { decoder });
	if (!result.ok) throw new Error(`refused: ${result.issue}`);
	return result.value;
}
async function refusalOf(bytes: Buffer): Promise<string> {
	const result = await processPhoto(bytes, { decoder });
	return result.ok ? 'taken' : result.issue;
}
async function colourAt(jpeg: Buffer, left: number, top: number): Promise<string> {
	const box = { left, top, width: 1, height: 1 };
	const [r = 0, g = 0, b = 0] = await sharp(jpeg).extract(box).raw().toBuffer();
	return r > 200 && g > 200 && b > 200
		? 'white'
		: r > 120 && g < 80
			? 'red'
			: r < 60
				? 'black'
				: '?';
}

describe('a photo that is taken', () => {
	it('keeps its size below 2400 px and gets a small thumbnail and the digest of what arrived', async () => {
		const photo = await taken(paper);
		expect(photo).toMatchObject({ width: 1600, height: 1200, flags: [] });
		expect(await sharp(photo.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1600 });
		expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 320 });
		expect(photo.thumbnail.length).toBeLessThanOrEqual(15 * 1024);
		const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(paper));
		expect(photo.digest).toBe(Buffer.from(hash).toString('hex'));
	});

	it('is made 2400 px long when it comes with 12 megapixels', async () => {
		const photo = await taken(await photos.phonePhoto());
		expect(photo).toMatchObject({ width: 2400, height: 1800, flags: [] });
		expect(photo.jpeg.length).toBeLessThan(1_000_000);
		expect(photo.thumbnail.length).toBeLessThanOrEqual(15 * 1024);
	});

	it('may be PNG or WebP, also with holes, which become white', async () => {
		expect((await taken(await photos.pngOf(paper))).width).toBe(1600);
		expect((await taken(await photos.webpOf(paper))).width).toBe(1600);
		const clear = { create: { width: 64, height: 64, channels: 4, background: '#0000' } } as const;
		const { jpeg } = await taken(await sharp(clear).png().toBuffer());
		expect(await colourAt(jpeg, 20, 20)).toBe('white');
	});

	it('may be grey or in printing colours', async () => {
		for (const space of ['b-w', 'cmyk']) {
			const bytes = await sharp(paper).toColourspace(space).jpeg().toBuffer();
			expect((await taken(bytes)).width).toBe(1600);
		}
	});

	it('may be HEIC, and is not turned twice', async () => {
		const upright = await taken(await photos.heicPhoto());
		expect(upright).toMatchObject({ width: 634, height: 470 });
		expect(await colourAt(upright.jpeg, 300, 10)).toBe('black');
		expect(await colourAt(upright.jpeg, 50, 300)).toBe('red');
		expect(await colourAt(upright.jpeg, 600, 440)).toBe('white');
		const turned = await taken(await photos.turnedHeicPhoto());
		expect(turned).toMatchObject({ width: 470, height: 634 });
		expect(await colourAt(turned.jpeg, 455, 300)).toBe('black');
		expect(await colourAt(turned.jpeg, 100, 50)).toBe('red');
		await expectNothingBesides(turned.jpeg);
		expect(await taken(await photos.phoneHeicPhoto())).toMatchObject({ width: 2400, height: 1800 });
	});

	it('stands upright, without camera, place or profile', async () => {
		const scene = await sharp({
			create: { width: 300, height: 200, channels: 3, background: '#fff' }
		})
			.composite([
				{
					input: { create: { width: 300, height: 50, channels: 3, background: '#000' } },
					top: 0,
					left: 0
				}
			])
			.png()
			.toBuffer();
		const tagged = await photos.taggedPhoto(scene, 6);
		expect(tagged.includes('PONSEL-RAHASIA') && tagged.includes('XMP-RAHASIA')).toBe(true);
		const photo = await taken(tagged);
		expect(photo).toMatchObject({ width: 200, height: 300 });
		expect(await colourAt(photo.jpeg, 180, 150)).toBe('black');
		for (const picture of [photo.jpeg, photo.thumbnail]) await expectNothingBesides(picture);
	});

	it('loses everything that was hidden in it or hung on to it', async () => {
		const polyglot = photos.polyglotPhoto(paper);
		const { jpeg } = await taken(polyglot);
		expect(polyglot.includes('alert(1)') && polyglot.includes('alert(2)')).toBe(true);
		expect(jpeg.includes('script')).toBe(false);
		await expectNothingBesides(jpeg);
	});

	it('is flagged when blurred, dark or small, and taken all the same', async () => {
		expect((await taken(await photos.paperPhoto({ blur: 6 }))).flags).toEqual(['blurred']);
		expect((await taken(await photos.paperPhoto({ dark: true }))).flags).toEqual(['dark']);
		expect((await taken(await photos.paperPhoto({ width: 640, height: 480 }))).flags).toEqual([
			'small'
		]);
		const askew = { tilt: 4, shadow: true, grain: 8, blur: 0.8 };
		expect((await taken(await photos.paperPhoto(askew))).flags).toEqual([]);
	});
});

describe('a photo that is refused', () => {
	it.each([
		['a text named .jpg', () => photos.textNamedJpg()],
		['nothing at all', () => Buffer.alloc(0)],
		['an SVG', () => photos.svgPhoto()],
		['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj')],
		['a GIF', () => sharp(paper).resize(50).gif().toBuffer()],
		['a TIFF', () => sharp(paper).resize(50).tiff().toBuffer()],
		['an AVIF', () => sharp(paper).resize(50).avif({ effort: 0 }).toBuffer()]
	])('%s is no photo', async (_, make) => {
		expect(await refusalOf(await make())).toBe('photo-not-a-photo');
	});

	it('is cut off', async () => {
		const whole = [
			paper,
			await photos.pngOf(paper),
			await photos.webpOf(paper),
			await photos.heicPhoto()
		];
		for (const bytes of whole) {
			for (const share of [0.2, 0.6, 0.99]) {
				expect(await refusalOf(photos.truncatedPhoto(bytes, share))).toBe('photo-truncated');
			}
		}
	});

	it('has more than 60 MB; 40 MB are fine', async () => {
		const padded = (size: number) => Buffer.concat([paper, Buffer.alloc(size - paper.length)]);
		expect(await refusalOf(padded(80_000_000))).toBe('photo-too-many-bytes');
		expect(await refusalOf(padded(40_000_000))).toBe('taken');
	});

	it('has too many pixels, at once and without growing', async () => {
		const bombs = [
			await photos.pngBomb(9000, 7000),
			photos.pngClaiming(20_000, 20_000),
			photos.jpegClaiming(paper, 20_000, 20_000),
			photos.jpegClaiming(await sharp(paper).jpeg({ progressive: true }).toBuffer(), 10_000, 10_000)
		];
		const before = process.memoryUsage.rss();
		const since = performance.now();
		for (const bomb of bombs) expect(await refusalOf(bomb)).toBe('photo-too-many-pixels');
		expect(performance.now() - since).toBeLessThan(1000);
		expect(process.memoryUsage.rss() - before).toBeLessThan(20_000_000);
	});

	it('has hundreds of scans', async () => {
		const bomb = photos.manyScanPhoto(8000, 7000, 883);
		expect(bomb.length).toBeLessThan(250_000);
		const since = performance.now();
		expect(await refusalOf(bomb)).toBe('photo-too-many-scans');
		expect(performance.now() - since).toBeLessThan(1000);
		expect(await refusalOf(photos.manyScanPhoto(1600, 1200, 14))).toBe('taken');
	});

	it('has a good header and nothing behind it', async () => {
		expect(await refusalOf(photos.pngClaiming(100, 100))).toBe('photo-undecodable');
	});
});

async function expectNothingBesides(jpeg: Buffer): Promise<void> {
	const { exif, icc, xmp, iptc, orientation, comments } = await sharp(jpeg).metadata();
	expect({ exif, icc, xmp, iptc, orientation, comments }).toEqual({});
	expect(jpeg.includes('RAHASIA')).toBe(false);
}
