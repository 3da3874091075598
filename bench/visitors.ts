import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { codeIn, demoSignInsOf } from './demo-sign-ins.ts';

type Cookies = BrowserContextOptions['storageState'];

/** Pages that a visitor may open, and the cookies to open them with. */
export type Visit = { pages: string[]; cookies?: Cookies };

const first = async (page: Page, selector: string): Promise<string> =>
	(await page.locator(selector).first().getAttribute('href')) ?? '';

async function pathsOf(page: Page, selector: string): Promise<string[]> {
	const links = await page.locator(selector).all();
	return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}

async function visiting<Result>(
	browser: Browser,
	origin: string,
	visit: (page: Page, context: BrowserContext) => Promise<Result>
): Promise<Result> {
	const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block' });
	try {
		return await visit(await context.newPage(), context);
	} finally {
		await context.close();
	}
}

/** The pages that inform, one of each kind. */
export const informing = (browser: Browser, origin: string, dataDir: string): Promise<Visit> =>
	visiting(browser, origin, async (page) => {
		await page.goto('/');
		const pages = [
			'/',
			await first(page, 'a[href^="/program/"]'),
			await first(page, 'a[href^="/peristiwa/"]')
		];
		await page.goto('/layanan');
		pages.push('/layanan', await first(page, 'a[href^="/layanan/"]'));
		pages.push('/lacak', `/lacak/${codeIn(dataDir, 'queued')}`);
		return { pages: [...pages, '/bantuan', '/privasi', '/lapor', '/luring'] };
	});

/** The resident of the demo: the way through a draft, a case, and the link for a relative made there. */
export async function resident(browser: Browser, origin: string, dataDir: string) {
	return visiting(browser, origin, async (page, context) => {
		const { phone, pin } = demoSignInsOf(dataDir).resident;
		await page.goto('/masuk');
		await page.fill('[name=siapa]', phone);
		await page.fill('[name=pin]', pin);
		await page.locator('[name=hp]').first().check({ force: true });
		await page.locator('main form button:not([type=button])').first().click();
		await page.waitForURL('**/permohonan');
		const own = await pathsOf(page, 'main a[href^="/permohonan/"]');
		const idOf = (path = '') => path.split('/')[2];
		const draft = `/permohonan/${idOf(own.find((path) => path.split('/').length > 3))}`;
		const sent = `/permohonan/${idOf(own.find((path) => path.split('/').length === 3))}`;
		const steps = ['kebutuhan', 'data', 'berkas', 'antar', 'periksa', 'kirim'];
		await page.goto(`${draft}/berkas`);
		const slot = await first(page, 'main a[href*="/berkas/"]');
		const way = [...steps.map((step) => `${draft}/${step}`), slot.split('?')[0] ?? ''];
		const cookies = await context.storageState();
		return {
			draft: { pages: ['/ajukan/pos-ketanmu', '/masuk', ...way], cookies },
			sent: { pages: ['/permohonan', sent, `${sent}/keluarga`, `${sent}/tanda-terima`], cookies },
			follower: await follower(browser, origin, page, sent)
		};
	});
}

/** A relative's page, opened by a fresh link of this case. */
async function follower(
	browser: Browser,
	origin: string,
	page: Page,
	sent: string
): Promise<Visit> {
	await page.goto(`${sent}/keluarga`);
	await page.fill('[name=nama]', 'Contoh');
	await page.locator('form[action*=buat] button:not([type=button])').last().click();
	const link = (await page.locator('.url').first().textContent())?.trim() ?? '';
	return visiting(browser, origin, async (relative, context) => {
		await relative.goto(link);
		const button = relative.locator('main form button:not([type=button])').first();
		if (await button.isVisible()) await button.click();
		await relative.waitForURL('**/keluarga/i/**', { timeout: 10_000 });
		return { pages: [new URL(relative.url()).pathname], cookies: await context.storageState() };
	});
}

/** The console of a supervisor, who may open every page of it. */
export const office = (browser: Browser, origin: string, dataDir: string): Promise<Visit> =>
	visiting(browser, origin, async (page, context) => {
		const { username, password } = demoSignInsOf(dataDir).staff.penyelia;
		await page.goto('/petugas/masuk');
		await page.fill('[name=username]', username);
		await page.fill('[name=password]', password);
		await page.locator('main form button:not([type=button])').first().click();
		await page.waitForURL((url) => !url.pathname.endsWith('/masuk'));
		const queued = `/petugas/permohonan/${codeIn(dataDir, 'queued')}`;
		await page.goto(queued);
		const photo = await first(page, 'main a[href*="/foto/"]');
		const pages = ['antrean', 'whatsapp', 'pengiriman', 'pengaturan', 'lapor'];
		return {
			pages: [...pages.map((name) => `/petugas/${name}`), queued, photo.split('?')[0] ?? ''],
			cookies: await context.storageState()
		};
	});
