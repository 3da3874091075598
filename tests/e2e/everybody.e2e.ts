import { expect, test, type Browser, type Page } from '@playwright/test';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { demoSignIns, origin, signedIn } from '../support/door-requests';
import type { Doors } from '../support/every-door';
import {
	axeFaults,
	frameFaults,
	headerFaults,
	htmlFaults,
	widthFaults
} from '../support/page-check';
import { shown, shownStatuses, type Looker, type Visit } from '../support/page-table';
import { prepareBeside } from '../support/prepare-beside';

test.describe.configure({ mode: 'default', timeout: 240_000 });

const routes = join(import.meta.dirname, '../../src/routes');
const pages = globSync('**/+page.svelte', { cwd: routes })
	.map((file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`)
	.sort();
const lookers: Looker[] = ['nobody', 'resident', 'moving', 'operator', 'supervisor', 'follower'];

let demo: Doors;
let cookies: Record<Looker, string>;

test.beforeAll(async () => {
	test.setTimeout(180_000);
	const { staff, resident } = demoSignIns();
	const { phone, pin } = resident;
	// Another case than the one whose links `doors` counts.
	const linked = ['handed-over'];
	demo = await prepareBeside<Doors>('every-door', { phone, needed: shownStatuses, linked });
	const token = demo.rows.find(({ status }) => linked.includes(status))?.token;
	const owner = await signedIn('/masuk?/masuk', { siapa: phone, pin, hp: 'sendiri' });
	cookies = {
		nobody: '',
		resident: owner,
		moving: `${demo.cookies.resident}; ${demo.cookies.device}`,
		operator: await signedIn('/petugas/masuk', staff.petugas),
		supervisor: await signedIn('/petugas/masuk', staff.penyelia),
		follower: await signedIn(`/keluarga/${token}`, {})
	};
});

test('every page is looked at', () => {
	expect(Object.keys(shown).sort()).toEqual(pages);
	const none = Object.entries(shown).filter(([, visits]) => visits(demo).length === 0);
	expect(none.map(([id]) => id)).toEqual([]);
});

for (const as of lookers)
	test(`no page shuts out anybody: ${as}`, async ({ browser }) => {
		const page = await pageFor(browser, cookies[as]);
		const said: string[] = [];
		page.on('console', (message) => said.push(`console ${message.type()}: ${message.text()}`));
		page.on('pageerror', (error) => said.push(`console ${error.message}`));
		const visits = Object.values(shown)
			.flatMap((visitsOf) => visitsOf(demo))
			.filter((visit) => visit.as === as);
		const faults: string[] = [];
		for (const visit of visits) {
			said.length = 0;
			const found = await faultsOf(page, visit);
			// The browser itself says that a page was not found.
			const isExpected = (one: string) => visit.status && one.includes(`${visit.status}`);
			const heard = visit.sample ? [] : said.filter((one) => !isExpected(one));
			faults.push(...[...found, ...heard].map((fault) => `${visit.path} ${fault}`));
		}
		expect(faults).toEqual([]);
		await page.context().close();
	});

async function pageFor(browser: Browser, header: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin(), locale: 'id-ID' });
	const pairs = header.split('; ').filter(Boolean);
	await context.addCookies(
		pairs.map((pair) => ({
			name: pair.slice(0, pair.indexOf('=')),
			value: pair.slice(pair.indexOf('=') + 1),
			url: origin()
		}))
	);
	const page = await context.newPage();
	await page.setViewportSize({ width: 360, height: 740 });
	return page;
}

async function faultsOf(page: Page, { path, status = 200, sample }: Visit): Promise<string[]> {
	const response = await page.goto(path);
	const { pathname, search } = new URL(page.url());
	// Led elsewhere, another page would be looked at.
	if (!response || response.status() !== status || pathname + search !== path)
		return [`leads to ${response?.status()} ${pathname}${search}`];
	// It shows every component at once, so headings and ids come more than once.
	if (sample) return [...(await axeFaults(page)), ...(await widthFaults(page))];
	return [
		...(await headerFaults(response)),
		...(await htmlFaults(await response.text())),
		...(await frameFaults(page)),
		...(await axeFaults(page)),
		...(await widthFaults(page))
	];
}
