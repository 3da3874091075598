import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { walkDraft } from '../support/resident-walk';
import { sendFromCheck } from '../support/resident-sends';

test.setTimeout(120_000);

test('a mother sends for twins without a name yet, from the clinic', async ({ page }) => {
	await page.goto('/');
	await picture(page, 'bayi-beranda');
	await page.getByRole('link', { name: /^Anak lahir/ }).click();
	await picture(page, 'bayi-peristiwa');
	await page.getByRole('link', { name: /^Balaputra Kita|^Bayi pulang/ }).first().click();
	await picture(page, 'bayi-program');
	await page.getByRole('link', { name: 'Mulai permohonan' }).click();
	await walkDraft(page, {
		name: 'bayi',
		way: /^Diantar ke fasilitas/,
		told: [
			[/Untuk siapa/, /^Anak saya/],
			[/Untuk berapa anak/, /^Dua/],
			[/sudah punya nama/, /^Belum/]
		]
	});
	
	await sendFromCheck(page, 'bayi');
});
