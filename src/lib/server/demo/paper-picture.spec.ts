import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderPaper } from './paper-picture';
import { strokeText, strokeWidthOf } from './stroke-font';

/** Dark pixels, which only letters leave on a paper without shadow. */
async function inkOf(lines: readonly string[]): Promise<number> {
	const jpeg = await renderPaper({ title: '', lines, width: 800, height: 600 });
	const box = { left: 60, top: 150, width: 680, height: 380 };
	const pixels = await sharp(jpeg).extract(box).greyscale().raw().toBuffer();
	return pixels.filter((value) => value < 120).length;
}

it('draws its letters without any font of the machine', async () => {
	const empty = await inkOf([]);
	const [one, two] = [await inkOf(['SITI CONTOH']), await inkOf(['SITI CONTOH', 'SITI CONTOH'])];
	expect(one - empty).toBeGreaterThan(300);
	expect(two - empty).toBeGreaterThan((one - empty) * 1.6);
	expect(strokeText('SITI', { x: 0, y: 0, size: 9 })).not.toContain('<text');
});

it('has a shape of its own for every letter and digit', () => {
	const shapes = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?'].map((letter) =>
		strokeText(letter, { x: 0, y: 0, size: 6 })
	);
	expect(new Set(shapes).size).toBe(37);
});

it('prints small letters as large ones, drops accents, and asks where it knows no letter', () => {
	const drawn = (text: string) => strokeText(text, { x: 0, y: 0, size: 6 });
	expect(drawn('siti é')).toBe(drawn('SITI E'));
	expect(drawn('<')).toBe(drawn('?'));
	expect(strokeWidthOf('ABC', 6)).toBeCloseTo(3 * 5.4);
});
