import { expect, test, type Page } from '@playwright/test';

/** The worker has been installed with its page, and rules this one. */
async function installed(page: Page): Promise<void> {
	await page.goto('/luring');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((done) =>
				navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
			);
	});
}
const remember = (page: Page) =>
	page.evaluate(async () => {
		const cache = await caches.open('ketanmu-cases');
		const known = [
			{ code: 'TES-4T7K-9QXD', stage: 'Dalam antrean', date: 'Selasa, 24 November 2026' }
		];
		await cache.put('/luring/dikenal', new Response(JSON.stringify(known)));
	});

test('a page without a signal says what still works, and shows what the phone knows', async ({
	page,
	context
}) => {
	await installed(page);
	await remember(page);
	await context.setOffline(true);
	await page.goto('/permohonan/0199-apa-saja/data');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('HP ini belum tersambung');
	await expect(page.getByText('TES-4T7K-9QXD')).toBeVisible();
	await expect(page.getByText('Dalam antrean. Dilihat Selasa, 24 November 2026.')).toBeVisible();
	// Its styles came along, at whatever address it stands.
	const button = page.getByRole('link', { name: 'Coba sambungkan lagi' });
	await expect(button).toHaveCSS('background-color', 'rgb(152, 54, 31)');
	await expect(page).toHaveURL(/\/permohonan\/0199-apa-saja\/data$/);

	// It tries again by itself once there is a signal.
	await context.setOffline(false);
	await expect(page.getByText('HP ini belum tersambung')).toHaveCount(0);
});

test('the offline page speaks the language that was chosen last', async ({ page, context }) => {
	await installed(page);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This phone is not connected');
	await expect
		.poll(() =>
			page.evaluate(async () => (await (await caches.match('/luring'))?.text())?.slice(0, 40))
		)
		.toContain('lang="en"');
	await context.setOffline(true);
	await page.goto('/lacak');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This phone is not connected');
});

test('nothing is kept but the offline page with its files, and less than 300 KB', async ({
	page
}) => {
	await installed(page);
	await page.goto('/');
	await page.goto('/luring');
	const kept = await page.evaluate(async () => {
		const list: { path: string; bytes: number }[] = [];
		for (const name of await caches.keys())
			for (const request of await (await caches.open(name)).keys()) {
				const body = await (await caches.match(request))!.arrayBuffer();
				list.push({ path: new URL(request.url).pathname, bytes: body.byteLength });
			}
		return list;
	});
	const pages = kept.filter(({ path }) => !/\.(css|js|png|svg)$/.test(path));
	expect(pages.map(({ path }) => path)).toEqual(['/luring']);
	expect(kept.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(300_000);
});

test('after a sign-out the phone knows no case any more', async ({ page }) => {
	await installed(page);
	await remember(page);
	await page.evaluate(() => navigator.serviceWorker.controller!.postMessage({ type: 'sign-out' }));
	await expect.poll(() => page.evaluate(() => caches.has('ketanmu-cases'))).toBe(false);
});

test('the app can be installed: its manifest names icons that are there', async ({ request }) => {
	const answer = await request.get('/manifest.webmanifest');
	expect(answer.headers()['content-type']).toBe('application/manifest+json');
	const manifest = (await answer.json()) as {
		icons: { src: string; purpose: string }[];
		screenshots: { src: string; form_factor: string }[];
	};
	expect(manifest).toMatchObject({ id: '/', short_name: 'Ketanmu', lang: 'id', start_url: '/' });
	expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
	expect(manifest.screenshots.map((shot) => shot.form_factor)).toContain('narrow');
	expect(manifest.screenshots.map((shot) => shot.form_factor)).toContain('wide');
	for (const { src } of [...manifest.icons, ...manifest.screenshots])
		expect((await request.get(src)).headers()['content-type']).toBe('image/png');
});

test('the app says whether it lives and whether it is ready', async ({ request }) => {
	expect(await (await request.get('/healthz')).text()).toBe('ok\n');
	expect(await (await request.get('/readyz')).text()).toBe('ready\n');
});
