import { expect, test } from '@playwright/test';
import { startApp, type App } from '../support/app';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

let app: App;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	app = await startApp({ OFFICE: '99.01', DEMO: 'false' });
});
test.afterAll(() => app.stop());

test('another office has its own name, prefix, places, hours and line, and nothing of the first', async ({
	browser
}) => {
	const page = await (await browser.newContext({ baseURL: app.origin })).newPage();
	await page.goto('/');
	await picture(page, 'antah-beranda');
	await expect(page.locator('footer')).toContainText('Dinas Kependudukan Kabupaten Antah');
	await expect(page.getByText(/RKN-/).first()).toBeVisible();
	await page.getByRole('link', { name: /^Dokumen hilang/ }).click();
	await page.getByRole('link', { name: /^KTP-el hilang/ }).click();
	await page.getByRole('link', { name: 'Mulai permohonan' }).click();
	await walkDraft(page, { name: 'antah', way: /^Ambil sendiri/, told: [[/Untuk siapa/, /^Diri/]] });
	await expect(page.locator('body')).not.toContainText(/WIB|Mojokerto|MJK/i);
	const { code } = await sendFromCheck(page, 'antah');
	expect(code).toMatch(/^RKN-/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/pukul \d\d\.\d\d WITA/);
	const whatsapp = page.getByRole('link', { name: 'Kirim lewat WhatsApp' });
	await expect(whatsapp).toHaveAttribute('href', /wa\.me\/6281200000099\?text=.*Antah/);
	await expect(page.locator('body')).not.toContainText(/WIB|Mojokerto|MJK/i);
	await page.context().close();
});
