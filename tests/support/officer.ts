import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

type Staff = Record<string, { username: string; password: string }>;

/** Signs in an officer of the demo, as DATA_DIR/demo.json tells. */
export async function signInOfficer(page: Page, dataDir: string, who = 'petugas'): Promise<void> {
	const file = readFileSync(join(dataDir, 'demo.json'), 'utf8');
	const { staff } = JSON.parse(file) as { staff: Staff };
	const { username = '', password = '' } = staff[who] ?? {};
	await page.goto('/petugas/antrean');
	await page.getByLabel('Nama pengguna').fill(username);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByRole('heading', { name: 'Antrean' })).toBeVisible();
}

/** Takes what comes next until it is this case; what was before it stays with the officer. */
export async function takeNextUntil(page: Page, code: string): Promise<void> {
	for (let taken = 0; taken < 20; taken += 1) {
		await page.goto('/petugas/antrean');
		await page.getByRole('button', { name: 'Ambil berikutnya' }).click();
		await expect(page).toHaveURL(/\/petugas\/permohonan\//);
		if (page.url().includes(code)) return;
	}
	throw new Error('never came to the case');
}

export const openCase = async (page: Page, code: string) => {
	await page.goto(`/petugas/permohonan/${code}`);
	await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
};

/** The tag beside the code. */
export const expectStatus = (page: Page, words: string) =>
	expect(page.locator('.tags').getByText(words, { exact: true })).toBeVisible();

/** A row of what is known of the case. */
export const factOf = (page: Page, label: string) =>
	page.locator('.facts > div', { hasText: label }).locator('dd').innerText();

/** Accepts every photo that has no verdict yet, from the first on, and comes to the verdict. */
export async function acceptPhotos(page: Page, code: string): Promise<void> {
	await page.goto(`/petugas/permohonan/${code}/foto`);
	for (let photos = 0; photos < 30; photos += 1) {
		if (page.url().endsWith('/putusan')) return;
		const before = page.url();
		await page.getByRole('button', { name: 'Jelas dan cocok' }).click();
		await expect(page).not.toHaveURL(before);
	}
	throw new Error('never came to the verdict');
}

export async function approve(page: Page, code: string): Promise<void> {
	await page.getByRole('button', { name: /^Setujui/ }).click();
	await openCase(page, code);
	await expectStatus(page, 'Sedang dibuat');
}
