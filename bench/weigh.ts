import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Response } from '@playwright/test';

/** Bytes after gzip, each answer compressed alone. */
export type Weight = {
	script: number;
	everything: number;
	/** The person's own photos, which `everything` leaves out. */
	photos: number;
	fonts: number;
	/** Of the heaviest picture that belongs to the page itself. */
	picture: number;
	/** Addresses of other hosts that were asked. */
	foreign: string[];
};

type Cookies = BrowserContextOptions['storageState'];

const photo = /\/(foto|gambar)(\/|$|\?)/;

/**
 * A first visit with an empty cache and without the service worker, which would answer in its stead.
 *
 * @returns undefined when the page is refused, or sends the visitor elsewhere
 */
export async function weigh(
	browser: Browser,
	url: string,
	cookies?: Cookies
): Promise<Weight | undefined> {
	const context = await browser.newContext({ serviceWorkers: 'block', storageState: cookies });
	try {
		const page = await context.newPage();
		const weight = { script: 0, everything: 0, photos: 0, fonts: 0, picture: 0, foreign: [] };
		const read: Promise<void>[] = [];
		page.on('response', (response) => void read.push(add(weight, response, new URL(url).origin)));
		const answer = await page.goto(url, { waitUntil: 'networkidle' });
		await Promise.all(read);
		const stayed = new URL(page.url()).pathname === new URL(url).pathname;
		return answer?.ok() && stayed ? weight : undefined;
	} finally {
		await context.close();
	}
}

async function add(weight: Weight, response: Response, origin: string): Promise<void> {
	// A redirect has no body.
	const body = await response.body().catch(() => undefined);
	if (!body || response.url().startsWith('data:')) return;
	const bytes = gzipSync(body).length;
	if (!response.url().startsWith(origin)) weight.foreign.push(response.url());
	const kind = response.request().resourceType();
	if (kind === 'image' && photo.test(new URL(response.url()).pathname)) {
		weight.photos += bytes;
		return;
	}
	weight.everything += bytes;
	if (kind === 'script') weight.script += bytes;
	if (kind === 'font') weight.fonts += 1;
	if (kind === 'image') weight.picture = Math.max(weight.picture, bytes);
}
