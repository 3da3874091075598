import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { kitRuntimeBytes } from '../kit-runtime.ts';
import { atMost, type Bench, type Figure, type Row } from '../figure.ts';

type Weight = { script: number; everything: number; foreign: string[] };

/** Limits in KB after gzip (quality.md), and the pages that open without signing in. */
const groups = [
	{ pages: ['/', '/program/*', '/lacak', '/bantuan', '/statistik'], script: 11, everything: 40 },
	{ pages: ['/ajukan/*', '/masuk'], script: 45, everything: 75 },
	{ pages: ['/petugas/masuk'], script: 90, everything: 140 }
];

export const pageWeight: Row = {
	name: 'weight',
	measure: async (bench) => {
		const { origin } = await bench.app();
		const browser = await bench.browser();
		const baseline = kilobytes(kitRuntimeBytes());
		const links = await linksOf(browser, origin);
		const figures: Figure[] = [];
		for (const { pages, script, everything } of groups) {
			for (const pattern of pages) {
				const path = findPath(pattern, links);
				const weight = path && (await weigh(browser, origin, path));
				if (!weight) {
					bench.note(`weight: no page answers at ${pattern}`);
					continue;
				}
				const of = { unit: 'KB gz', baseline };
				figures.push(
					atMost(script, { ...of, figure: `script of ${path}`, value: kilobytes(weight.script) }),
					atMost(everything, {
						...{ unit: 'KB gz', baseline: null, figure: `everything of ${path}` },
						value: kilobytes(weight.everything)
					})
				);
				tellForeign(bench, path, weight);
			}
		}
		return figures;
	}
};

/** Every response of a first visit with an empty cache, each compressed alone as a server would. */
async function weigh(browser: Browser, origin: string, path: string): Promise<Weight | undefined> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		const weight: Weight = { script: 0, everything: 0, foreign: [] };
		const read: Promise<void>[] = [];
		page.on('response', (response) => {
			read.push(
				response.body().then(
					(body) => {
						const bytes = gzipSync(body).length;
						weight.everything += bytes;
						if (response.request().resourceType() === 'script') weight.script += bytes;
						if (!response.url().startsWith(origin)) weight.foreign.push(response.url());
					},
					// A redirect has no body.
					() => undefined
				)
			);
		});
		const answer = await page.goto(origin + path, { waitUntil: 'networkidle' });
		await Promise.all(read);
		return answer?.ok() ? weight : undefined;
	} finally {
		await context.close();
	}
}

async function linksOf(browser: Browser, origin: string): Promise<string[]> {
	const page = await browser.newPage();
	const links: string[] = [];
	const collect = async (path: string) => {
		await page.goto(origin + path);
		const found = await page.locator('a[href^="/"]').all();
		for (const link of found) links.push((await link.getAttribute('href')) ?? '');
	};
	await collect('/');
	const program = findPath('/program/*', links);
	if (program) await collect(program);
	await page.close();
	return links;
}

const findPath = (pattern: string, links: string[]) =>
	pattern.endsWith('*') ? links.find((link) => link.startsWith(pattern.slice(0, -1))) : pattern;

const kilobytes = (bytes: number) => Math.round(bytes / 10.24) / 100;

function tellForeign(bench: Bench, path: string, { foreign }: Weight): void {
	for (const address of foreign) bench.note(`weight: ${path} asks another host: ${address}`);
}
