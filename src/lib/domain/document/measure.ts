import type { PhotoFlag } from './photo-issue';

/** One byte a pixel, 0 black, long edge at most 512: what the measures are taken from. */
export type Grey = { pixels: Uint8Array; width: number; height: number };

/** Below these a clerk asks again; found by trying papers with blurs of 0 to 1/250 of the width. */
const SHARP_ENOUGH = 900;
const BRIGHT_ENOUGH = 60;
/** A4 at 100 dpi. */
const LARGE_ENOUGH = 1000;

/**
 * Variance of the Laplacian over the sharpest ninth of the picture: a paper on a plain table is
 * mostly empty and not blurred for that. Scaled to a bright picture, so that dark is not blurred.
 */
export function sharpnessOf(grey: Grey, brightness = brightnessOf(grey)): number {
	let best = 0;
	for (let row = 0; row < 3; row++) {
		for (let column = 0; column < 3; column++) {
			best = Math.max(best, varianceIn(grey, column, row));
		}
	}
	return best * (255 / Math.max(brightness, 24)) ** 2;
}

function varianceIn({ pixels, width, height }: Grey, column: number, row: number): number {
	const left = Math.max(1, Math.floor((column * width) / 3));
	const right = Math.min(width - 1, Math.floor(((column + 1) * width) / 3));
	const bottom = Math.min(height - 1, Math.floor(((row + 1) * height) / 3));
	let [sum, squares, count] = [0, 0, 0];
	for (let y = Math.max(1, Math.floor((row * height) / 3)); y < bottom; y++) {
		for (let at = y * width + left; at < y * width + right; at++) {
			const around = pixels[at - 1]! + pixels[at + 1]! + pixels[at - width]! + pixels[at + width]!;
			const value = 4 * pixels[at]! - around;
			sum += value;
			squares += value * value;
			count++;
		}
	}
	return count === 0 ? 0 : squares / count - (sum / count) ** 2;
}

/** Brightness that a tenth of the picture exceeds, 0 to 255: the paper's, whatever lies around. */
export function brightnessOf({ pixels }: Grey): number {
	const counts = new Uint32Array(256);
	for (const value of pixels) counts[value]!++;
	let left = pixels.length / 10;
	let value = 255;
	while (value > 0 && (left -= counts[value]!) > 0) value--;
	return value;
}

/** `size` is that of the stored picture in pixels. */
export function flagsOf(grey: Grey, size: { width: number; height: number }): PhotoFlag[] {
	const flags: PhotoFlag[] = [];
	const brightness = brightnessOf(grey);
	if (sharpnessOf(grey, brightness) < SHARP_ENOUGH) flags.push('blurred');
	if (brightness < BRIGHT_ENOUGH) flags.push('dark');
	if (Math.max(size.width, size.height) < LARGE_ENOUGH) flags.push('small');
	return flags;
}
