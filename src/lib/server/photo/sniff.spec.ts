import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sniffPhoto } from './sniff';

const [width, height] = [331, 207];
const clear = { width, height, channels: 4, background: '#36c8' } as const;
const scene = () => sharp({ create: clear });
const heic = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/${name}.heic`, import.meta.url));

describe('sniffing', () => {
	it.each([
		['jpeg', () => scene().jpeg().toBuffer()],
		['jpeg', () => scene().jpeg({ chromaSubsampling: '4:4:4' }).withMetadata().toBuffer()],
		['png', () => scene().png().toBuffer()],
		['png', () => scene().png({ progressive: true, palette: true }).toBuffer()],
		['webp', () => scene().removeAlpha().webp().toBuffer()],
		['webp', () => scene().webp({ lossless: true }).toBuffer()],
		['webp', () => scene().webp({ alphaQuality: 50 }).toBuffer()]
	])('reads kind and size of a %s (%#) without decoding', async (kind, make) => {
		expect(sniffPhoto(await make())).toMatchObject({
			ok: true,
			value: { kind, width, height, scans: 1, truncated: false }
		});
	});

	it('counts the passes of a progressive JPEG', async () => {
		const seen = sniffPhoto(await scene().jpeg({ progressive: true }).toBuffer());
		expect(seen.ok && seen.value.scans).toBeGreaterThan(4);
	});

	it('reads a HEIC', () => {
		expect(sniffPhoto(heic('upright'))).toMatchObject({
			ok: true,
			value: { kind: 'heic', width: 634, height: 470 }
		});
		expect(sniffPhoto(heic('phone'))).toMatchObject({ ok: true, value: { width: 4032 } });
	});

	it('refuses a HEIC that claims 400 megapixels', () => {
		const lying = Buffer.from(heic('upright'));
		lying.writeUInt32BE(20_000, lying.indexOf('ispe') + 8);
		lying.writeUInt32BE(20_000, lying.indexOf('ispe') + 12);
		expect(sniffPhoto(lying)).toEqual({ ok: false, issue: 'photo-too-many-pixels' });
	});

	it('is not led by where a JPEG carries other pictures: a preview inside, a film behind', async () => {
		const inner = await sharp(await scene().jpeg().toBuffer())
			.resize(40)
			.jpeg()
			.toBuffer();
		const whole = await scene().jpeg().toBuffer();
		const size = Buffer.alloc(2);
		size.writeUInt16BE(inner.length + 2);
		const preview = Buffer.concat([Buffer.from([0xff, 0xe1]), size, inner]);
		const carrying = Buffer.concat([whole.subarray(0, 2), preview, whole.subarray(2), inner]);
		expect(sniffPhoto(carrying)).toMatchObject({ ok: true, value: { width, height, scans: 1 } });
	});
});
