import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { createDecoder } from '$lib/server/photo/decoder';
import { processPhoto } from '$lib/server/photo/process-photo';
import * as photos from '../support/photos';

const decoder = createDecoder({ limitMs: 10_000 });
afterAll(() => decoder.close());

/** mulberry32: the same mutations on every machine. */
function randomFrom(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function mutate(bytes: Buffer, random: () => number): Buffer {
	const upTo = (limit: number) => Math.floor(random() * limit);
	// Half of the blows go to the head, where the sizes stand.
	const place = () => upTo(random() < 0.5 ? Math.min(700, bytes.length) : bytes.length);
	let mutant = Buffer.from(bytes);
	for (let blow = 0; blow <= upTo(6); blow++) {
		const [at, length] = [place(), upTo(40)];
		const [before, after] = [mutant.subarray(0, at), mutant.subarray(at)];
		const kind = upTo(5);
		if (kind === 0) mutant = Buffer.concat([before, after.subarray(length)]);
		else if (kind === 1) mutant = Buffer.concat([before, after.subarray(0, length), after]);
		else if (kind === 2) mutant.subarray(at, at + length).fill([0, 0xff][upTo(2)]!);
		else if (at < mutant.length) mutant[at] = upTo(256);
	}
	return mutant;
}

it('refuses or cleans 200 damaged photos, stays flat, and still takes a good one', async () => {
	const paper = await sharp(await photos.paperPhoto())
		.resize(800)
		.jpeg()
		.toBuffer();
	const whole = [
		await photos.taggedPhoto(paper, 6),
		await sharp(paper).jpeg({ progressive: true }).toBuffer(),
		await photos.pngOf(await sharp(paper).resize(300).jpeg().toBuffer()),
		await photos.webpOf(paper),
		await photos.heicPhoto(),
		await photos.turnedHeicPhoto()
	];
	const random = randomFrom(20261124);
	const answers: Record<string, number> = {};
	const mutants = Array.from({ length: 200 }, (_, at) => mutate(whole[at % whole.length]!, random));
	const before = process.memoryUsage.rss();
	await Promise.all(
		mutants.map(async (mutant) => {
			const result = await processPhoto(mutant, { decoder });
			const answer = result.ok ? 'taken' : result.issue;
			answers[answer] = (answers[answer] ?? 0) + 1;
			if (!result.ok) return;
			for (const picture of [result.value.jpeg, result.value.thumbnail]) {
				const { format, exif, icc, xmp, iptc, width, height } = await sharp(picture).metadata();
				expect({ format, exif, icc, xmp, iptc }).toEqual({ format: 'jpeg' });
				expect(Math.max(width, height)).toBeLessThanOrEqual(2400);
				expect(picture.includes('RAHASIA')).toBe(false);
			}
		})
	);
	expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
	expect((await processPhoto(paper, { decoder })).ok).toBe(true);
	// Both ends were reached, and more than one reason to refuse.
	expect(answers['taken']).toBeGreaterThan(20);
	expect(Object.keys(answers).length).toBeGreaterThanOrEqual(4);
	expect(answers['photo-timeout'] ?? 0).toBe(0);
}, 120_000);
