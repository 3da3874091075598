import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { startApp, type App } from '../tests/support/app.ts';
import { findChromium } from '../tests/support/chromium.ts';
import { buildBareApp, type BareApp } from './bare-app.ts';
import type { Bench, Figure, Row } from './figure.ts';
import { pageWeight } from './rows/page-weight.ts';
import { photoIn } from './rows/photo-in.ts';
import { sendCase } from './rows/send-case.ts';
import { start } from './rows/start.ts';
import { tracking } from './rows/tracking.ts';
import { printTable } from './table.ts';

/** Sending last: the rows that it writes by hand have no beginning, and no queue could show them. */
const rows: Row[] = [start, tracking, photoIn, pageWeight, sendCase];

/** `npm run bench -- weight` measures only the rows of those names. */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

let app: Promise<App> | undefined;
let bare: Promise<BareApp> | undefined;
let browser: Promise<Browser> | undefined;
const notes: string[] = [];
const bench: Bench = {
	app: () => (app ??= startApp()),
	bare: () => (bare ??= buildBareApp()),
	browser: () => (browser ??= findChromium().then((found) => chromium.launch(found))),
	note: (text) => void notes.push(text)
};

const figures: Figure[] = [];
try {
	for (const row of rows) {
		if (wanted.length && !wanted.includes(row.name)) continue;
		console.log(`measuring ${row.name} …`);
		figures.push(...(await row.measure(bench)));
	}
} finally {
	await (await browser)?.close();
	await (await app)?.stop();
	await (await bare)?.remove();
}
writeFileSync(join(import.meta.dirname, 'result.json'), JSON.stringify(figures, null, '\t'));
printTable(figures, notes);
