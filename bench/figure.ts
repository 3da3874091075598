import type { Browser } from '@playwright/test';
import type { App } from '../tests/support/app.ts';
import type { BareApp } from './bare-app.ts';

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
	bare: () => Promise<BareApp>;
	browser: () => Promise<Browser>;
	/** Says something under the table, such as why a figure is missing. */
	note: (text: string) => void;
};

export type Row = { name: string; measure: (bench: Bench) => Promise<Figure[]> };

type Measured = Pick<Figure, 'figure' | 'unit' | 'value' | 'baseline'>;

const ratioOf = ({ value, baseline }: Measured) => (baseline ? value / baseline : null);

/** A figure that must not be more than `limit`, in its own unit. */
export function atMost(limit: number, of: Measured): Figure {
	return { ...of, ratio: ratioOf(of), target: `≤ ${limit}`, ok: of.value <= limit };
}

/** A figure that must not be more than so many times its baseline. */
export function atMostTimes(limit: number, of: Measured): Figure {
	const ratio = ratioOf(of);
	return { ...of, ratio, target: `≤ ${limit} ×`, ok: ratio !== null && ratio <= limit };
}

/** A figure that must not be less than so many times its baseline. */
export function atLeastTimes(limit: number, of: Measured): Figure {
	const ratio = ratioOf(of);
	return { ...of, ratio, target: `≥ ${limit} ×`, ok: ratio !== null && ratio >= limit };
}
