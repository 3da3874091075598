import type { Browser } from '@playwright/test';
import type { App } from '../tests/support/app.ts';

/** One line of the table; `ratio` is value by baseline, both of the same run. */
export type Figure = {
	figure: string;
	unit: string;
	value: number;
	baseline: number | null;
	ratio: number | null;
	target: string;
	ok: boolean;
};

/** What a row may use; each is started for the first row that asks, and shared. */
export type Bench = {
	app: () => Promise<App>;
	browser: () => Promise<Browser>;
	/** Says something under the table, such as why a figure is missing. */
	note: (text: string) => void;
};

export type Row = { name: string; measure: (bench: Bench) => Promise<Figure[]> };

/** A figure that must not be more than `limit`, in its own unit. */
export function atMost(
	limit: number,
	{ figure, unit, value, baseline }: Pick<Figure, 'figure' | 'unit' | 'value' | 'baseline'>
): Figure {
	const ratio = baseline ? value / baseline : null;
	return { figure, unit, value, baseline, ratio, target: `≤ ${limit}`, ok: value <= limit };
}
