import { expect, test, type Browser, type Page } from '@playwright/test';
import type { HouseholdCase, Stage } from '../support/household-case';
import { prepareBeside } from '../support/prepare-beside';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const prepared = (stage: Stage) => prepareBeside<HouseholdCase>('household-case', { stage });

async function signIn(page: Page, { code, pin }: HouseholdCase) {
	await page.goto('/masuk');
	await page.locator('input[name=siapa]').fill(code);
	await page.getByLabel('PIN, 6 angka').fill(pin);
	await page.getByLabel('HP sendiri').check();
	await page.locator('main').getByRole('button', { name: 'Masuk' }).click();
	await expect(page).toHaveURL(/\/permohonan/);
}

async function shared(page: Page, name: string, level: string): Promise<string> {
	await page.getByLabel('Untuk siapa?').fill(name);
	await page.getByRole('radio', { name: level }).check();
	await page.getByRole('button', { name: 'Buat tautan' }).click();
	await expect(page.getByText(`Tautan untuk ${name} sudah siap`)).toBeVisible();
	const url = (await page.locator('.url').textContent())?.trim() ?? '';
	expect(url).toMatch(/\/keluarga\/[0-9a-f]{40}$/);
	const whatsapp = page.getByRole('link', { name: 'Kirim lewat WhatsApp' });
	await expect(whatsapp).toHaveAttribute('href', new RegExp(encodeURIComponent(url)));
	return url;
}

const relative = async (browser: Browser, javaScriptEnabled: boolean) =>
	(await browser.newContext({ javaScriptEnabled, locale: 'id-ID' })).newPage();

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a relative follows from the shared link until it is revoked', async ({
			page,
			browser
		}) => {
			const mine = await prepared('with-courier');
			await signIn(page, mine);
			await page.goto(`/permohonan/${mine.id}`);
			await page.getByRole('link', { name: 'Bagikan kabar ke keluarga' }).click();
			const family = page.url();
			await page.getByRole('button', { name: 'Buat tautan' }).click();
			await expect(page.getByRole('alert')).toContainText('Tulis untuk siapa tautan ini.');
			const stage = await shared(page, 'Ibu', 'Tahap saja');
			await page.goto(family);
			await expect(page.getByText(stage)).toHaveCount(0);
			const delivery = await shared(page, 'Kakak', 'Dengan pengiriman');

			// A preview opens the address and nothing happens.
			const preview = await page.request.get(stage);
			expect(preview.status()).toBe(200);
			expect(preview.headers()['set-cookie'] ?? '').not.toContain('ikut-');
			// No other site is told the address; with none at all, forms would come without their origin.
			expect(preview.headers()['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
			expect(preview.headers()['cache-control']).toContain('no-store');
			await page.goto(family);
			await expect(page.getByText('Belum dibuka.')).toHaveCount(2);

			const mother = await relative(browser, javaScriptEnabled);
			await mother.goto(stage);
			await mother.getByRole('button', { name: 'Lihat kabar' }).click();
			await expect(mother).toHaveURL(/\/keluarga\/i\/[0-9a-f-]{36}$/);
			const followed = mother.url();
			await expect(mother.getByRole('heading', { name: 'Sampai di mana' })).toBeVisible();
			expect(await mother.content()).not.toContain(mine.waybill);
			for (const secret of [mine.id, mine.code, mine.phone, 'Sari', 'Rp 20.000', 'kurir J'])
				expect(await mother.content()).not.toContain(secret);

			const sister = await relative(browser, javaScriptEnabled);
			await sister.goto(delivery);
			await sister.getByRole('button', { name: 'Lihat kabar' }).click();
			await expect(sister.getByText(mine.waybill)).toBeVisible();
			await expect(sister.getByText(/Rp 20.000/)).toBeVisible();
			for (const secret of [mine.id, mine.code, mine.phone, 'Sari'])
				expect(await sister.content()).not.toContain(secret);

			// The address that notices carry is nobody's without the cookie.
			const elsewhere = await sister.goto(followed);
			expect(elsewhere?.status()).toBe(404);
			await expect(sister.getByRole('heading', { name: 'Buka lagi tautannya' })).toBeVisible();
			const unknown = `${new URL(stage).origin}/keluarga/${'0'.repeat(40)}`;
			expect((await page.request.get(unknown)).status()).toBe(404);

			await page.goto(family);
			await expect(page.getByText('Belum dibuka.')).toHaveCount(0);
			await page.getByRole('button', { name: /Tutup tautan.*Ibu/ }).click();
			await expect(page.getByText('Tautan sudah ditutup.')).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Ibu' })).toHaveCount(0);

			expect((await mother.reload())?.status()).toBe(410);
			await expect(mother.getByRole('heading', { name: 'Tautan ini sudah ditutup' })).toBeVisible();
			await mother.goto(stage);
			await expect(mother.getByText('Kabarnya tidak dibagikan lagi')).toBeVisible();

			// The other one stops by herself, on her browser.
			await sister.goto(delivery);
			await expect(sister.getByText(mine.waybill)).toBeVisible();
			await sister.getByRole('button', { name: 'Berhenti mengikuti' }).click();
			await expect(sister.getByRole('heading', { name: 'Anda berhenti mengikuti' })).toBeVisible();
			await mother.context().close();
			await sister.context().close();
		});
	});
}
