import type { Figure } from './figure.ts';
import { shortfallOf } from './shortfall.ts';

const show = (value: number | null) =>
	value === null ? '–' : value.toLocaleString('en', { maximumFractionDigits: 2 });

/** Figures below their target stay in the table and say so, with the reason below. */
export function printTable(figures: Figure[], notes: string[]): void {
	const head = ['figure', 'value', 'baseline', 'ratio', 'target', ''];
	const lines = figures.map(({ figure, unit, value, baseline, ratio, target, ok }) => [
		figure,
		`${show(value)} ${unit}`,
		show(baseline),
		show(ratio),
		target,
		ok ? 'ok' : 'SHORT'
	]);
	const widths = head.map((_, at) =>
		Math.max(...[head, ...lines].map((line) => line[at]?.length ?? 0))
	);
	for (const line of [head, ...lines]) {
		console.log(
			line
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		);
	}
	for (const { figure, ok } of figures)
		if (!ok) console.log(`short: ${figure}: ${shortfallOf(figure)}`);
	for (const note of notes) console.log(`note: ${note}`);
}
