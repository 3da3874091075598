import { describe, expect, it } from 'vitest';
import { brightnessOf, flagsOf, sharpnessOf } from './measure';

const large = { width: 1600, height: 1200 };
function grey(width: number, height: number, at: (x: number, y: number) => number) {
	return {
		width,
		height,
		pixels: Uint8Array.from({ length: width * height }, (_, i) =>
			at(i % width, Math.floor(i / width))
		)
	};
}
const print = (light: number) => (x: number) => (x % 6 < 3 ? light : light / 5);

describe('measures', () => {
	it('find print sharp and a slope or an empty page blurred', () => {
		expect(flagsOf(grey(90, 60, print(240)), large)).toEqual([]);
		expect(
			flagsOf(
				grey(90, 60, (x) => 100 + x),
				large
			)
		).toEqual(['blurred']);
		expect(
			flagsOf(
				grey(90, 60, () => 240),
				large
			)
		).toEqual(['blurred']);
	});

	it('are content with print in one corner', () => {
		const corner = grey(90, 60, (x, y) => (x < 30 && y < 20 ? print(240)(x) : 240));
		expect(flagsOf(corner, large)).toEqual([]);
	});

	it('call dark what is dark, and not also blurred', () => {
		expect(flagsOf(grey(90, 60, print(40)), large)).toEqual(['dark']);
	});

	it('take the brightness of the paper, not of the table', () => {
		expect(brightnessOf(grey(100, 10, (x) => (x < 15 ? 230 : 20)))).toBe(230);
		expect(brightnessOf(grey(10, 10, () => 0))).toBe(0);
	});

	it('call small what is small', () => {
		expect(flagsOf(grey(90, 60, print(240)), { width: 999, height: 700 })).toEqual(['small']);
		expect(flagsOf(grey(90, 60, print(240)), { width: 700, height: 1000 })).toEqual([]);
	});

	it('bear pictures of one pixel or one line', () => {
		for (const [width, height] of [
			[1, 1],
			[40, 1],
			[1, 40]
		] as const) {
			expect(sharpnessOf(grey(width, height, () => 9))).toBe(0);
		}
	});
});
