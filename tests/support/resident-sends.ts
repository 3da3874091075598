import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { hasScript } from './has-script';
import { picture } from './picture';

export type Sent = { id: string; code: string; phone: string; pin: string };

/** From the check to "terkirim", with a number of nobody. */
export async function sendFromCheck(page: Page, name = ''): Promise<Sent> {
	const id = new URL(page.url()).pathname.split('/')[2] ?? '';
	const [phone, pin] = [`08129${randomInt(1_000_000, 9_999_999)}`, '402917'];
	await page.getByRole('link', { name: 'Lanjut', exact: true }).click();
	await page.getByLabel('Nomor WhatsApp Anda').fill(phone);
	await page.getByLabel('PIN, 6 angka').fill(pin);
	// With script the PIN can be shown, and is typed once.
	const again = page.getByLabel('Tulis PIN itu sekali lagi');
	if (await hasScript(page)) await expect(again).toBeHidden();
	else await again.fill(pin);
	await page.getByText('HP sendiri', { exact: true }).click();
	for (const box of await page.locator('section[aria-labelledby=nyata] input').all())
		await box.check();
	await picture(page, `${name}-kirim`);
	await page.getByRole('button', { name: 'Kirim permohonan' }).click();
	await expect(page).toHaveURL(/\/terkirim$/);
	await picture(page, `${name}-terkirim`);
	const code = (await page.locator('.slip .code').innerText()).replace(/\s/g, '');
	return { id, code, phone, pin };
}
