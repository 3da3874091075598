import { randomInt } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { walkToCheck } from '../support/walk-draft.ts';

const pin = '402917';
/** A number of nobody, another in each test, so that one's tries do not slow the next. */
const freshNumber = () => `08129${randomInt(1_000_000, 9_999_999)}`;

/** Sharp and light enough for the check of a photo, and of nothing. */
const photo = () =>
	sharp({
		create: {
			width: 1400,
			height: 1000,
			channels: 3,
			background: '#ddd',
			noise: { type: 'gaussian', mean: 128, sigma: 60 }
		}
	})
		.jpeg()
		.toBuffer();

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ownPhone = (page: Page) => page.getByText('HP sendiri', { exact: true }).click();

async function fillSending(page: Page, number: string): Promise<void> {
	await page.getByLabel('Nomor WhatsApp Anda').fill(number);
	await page.getByLabel('PIN, 6 angka').fill(pin);
	const again = page.getByLabel('Tulis PIN itu sekali lagi');
	if (await again.isVisible()) await again.fill(pin);
	await ownPhone(page);
	await page.getByLabel(/^Semua jawaban dan foto/).check();
}

async function send(page: Page, number: string): Promise<string> {
	const id = await walkToCheck(page, await photo());
	await page.goto(`/permohonan/${id}/kirim`);
	await fillSending(page, number);
	await press(page, 'Kirim permohonan');
	await expect(page).toHaveURL(/\/terkirim$/);
	return id;
}

async function signIn(page: Page, who: string, secret = pin): Promise<void> {
	await page.getByLabel('Nomor HP atau kode permohonan').fill(who);
	await page.getByLabel('PIN, 6 angka').fill(secret);
	await ownPhone(page);
	await press(page, 'Masuk');
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });
		test.setTimeout(120_000);

		test('a resident sends, is told to confirm, signs in by the code, and leaves nothing behind', async ({
			page
		}) => {
			const number = freshNumber();
			const id = await walkToCheck(page, await photo());
			await page.goto(`/permohonan/${id}/kirim`);
			await page.getByLabel('Nomor WhatsApp Anda').fill(number);
			await page.getByLabel('PIN, 6 angka').fill('123456');
			await press(page, 'Kirim permohonan');
			await expect(page.getByRole('alert')).toContainText('PIN ini berurutan');
			await expect(page.getByLabel('Nomor WhatsApp Anda')).toHaveValue(number);
			await expect(page.getByLabel('PIN, 6 angka')).toHaveValue('');
			await expect(page.getByLabel(/^Saya mau menerima kabar/)).not.toBeChecked();

			await fillSending(page, number);
			await press(page, 'Kirim permohonan');
			await expect(page.getByRole('heading', { name: 'Satu langkah lagi' })).toBeVisible();
			const code = (await page.locator('.slip .code').innerText()).replace(/\s/g, '');
			const link = page.getByRole('link', { name: 'Kirim lewat WhatsApp' });
			const href = decodeURIComponent((await link.getAttribute('href')) ?? '');
			expect(href).toMatch(/^https:\/\/wa\.me\/628\d+\?text=Halo /);
			expect(href).toContain(code);
			expect(href).not.toContain('Sari');

			// Who came back and sends again is where they were.
			await page.goto(`/permohonan/${id}/kirim`);
			await expect(page).toHaveURL(new RegExp(`/permohonan/${id}(/terkirim)?$`));

			await page.goto('/profil');
			await expect(page).toHaveURL(/\/masuk\?lanjut=/);
			await signIn(page, code.toLowerCase());
			await expect(page).toHaveURL(/\/profil$/);
			await expect(page.getByText(`${number.slice(0, 4)}-••••-${number.slice(8)}`)).toBeVisible();

			await page.goto(`/permohonan/${id}/terkirim`);
			await page.goto('/keluar');
			await press(page, 'Keluar sekarang');
			await expect(page.getByText('Anda sudah keluar dari HP ini.')).toBeVisible();
			await page.goBack();
			await page.goBack();
			await expect(page.getByText(code)).toHaveCount(0);
			await expect(page.getByRole('heading', { name: 'Masuk' })).toBeVisible();
		});

		test('who is signed out while typing signs in, and what was typed is saved', async ({
			page
		}) => {
			const number = freshNumber();
			await send(page, number);
			await page.goto('/masuk');
			await signIn(page, number);
			await expect(page).toHaveURL(/\/permohonan$/);

			await page.goto('/ajukan/pos-ketanmu?layanan=ktp-rusak');
			await page.locator('main form input[type=radio]').first().check();
			await page.locator('main form button').last().click();
			const [, , id] = new URL(page.url()).pathname.split('/');
			await page.goto(`/permohonan/${id}/data?orang=pelapor`);
			await page.locator('[id="nama:pelapor"]').fill('Wening Contoh');
			await page.context().clearCookies({ name: 'warga' });
			await page.locator('main form button').last().click();
			await expect(page.getByText('Masuk lagi, tulisan Anda tetap ada.')).toBeVisible();
			await expect(page.locator('body')).not.toContainText('Wening');

			await signIn(page, number, '775533');
			await expect(page.getByRole('alert')).toContainText('Nomor atau PIN belum cocok');
			await signIn(page, number);
			await press(page, 'Simpan tulisan tadi');
			await expect(page).toHaveURL(new RegExp(`/permohonan/${id}/data`));
			await expect(page.locator('[id="nama:pelapor"]')).toHaveValue('Wening Contoh');
		});

		test('a draft of this phone goes over to the account that signs in', async ({ page }) => {
			const number = freshNumber();
			await send(page, number);
			await page.goto('/ajukan/pos-ketanmu?layanan=ktp-rusak');
			await page.locator('main form input[type=radio]').first().check();
			await page.locator('main form button').last().click();
			await page.goto('/masuk');
			await signIn(page, number);
			await expect(
				page.getByRole('heading', { name: 'Ada permohonan yang belum dikirim' })
			).toBeVisible();
			await press(page, 'Simpan di akun saya');
			await expect(page).toHaveURL(/\/permohonan$/);
			await page.context().clearCookies({ name: 'perangkat' });
			await page.reload();
			await expect(page.getByText('Belum dikirim').first()).toBeVisible();
		});
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('many wrong PINs are slowed, with the time to wait, and no page tells who exists', async ({
		page
	}) => {
		const number = freshNumber();
		await page.goto('/masuk');
		for (let tries = 0; tries < 6; tries += 1) await signIn(page, number, '640281');
		await expect(page.getByRole('alert')).toContainText('Nomor atau PIN belum cocok');
		const answer = page.waitForResponse((response) => response.request().method() === 'POST');
		await signIn(page, number, '640281');
		await expect(page.getByRole('alert')).toContainText(
			/Terlalu banyak percobaan\. Tunggu \d+ menit/
		);
		const response = await answer;
		expect(response.status()).toBe(429);
		expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0);
	});

	test('two PINs that differ are told, and nothing is sent', async ({ page }) => {
		test.setTimeout(120_000);
		const id = await walkToCheck(page, await photo());
		await page.goto(`/permohonan/${id}/kirim`);
		await fillSending(page, freshNumber());
		await page.getByLabel('Tulis PIN itu sekali lagi').fill('402918');
		await press(page, 'Kirim permohonan');
		await expect(page.getByRole('alert')).toContainText('Kedua PIN berbeda');
	});

	test('what is missing is named with the way to it, and cannot be sent', async ({ page }) => {
		await page.goto('/ajukan/pos-ketanmu?layanan=ktp-rusak');
		await page.locator('main form input[type=radio]').first().check();
		await page.locator('main form button').last().click();
		const [, , id] = new URL(page.url()).pathname.split('/');
		await page.goto(`/permohonan/${id}/kirim`);
		await expect(page.getByText('Belum dapat dikirim. Masih kurang:')).toBeVisible();
		await expect(
			page.getByRole('link', { name: 'Cara menerima dokumen belum dipilih' })
		).toBeVisible();
		await expect(page.getByRole('button', { name: 'Kirim permohonan' })).toHaveCount(0);
	});
});
