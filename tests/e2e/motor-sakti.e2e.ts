import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { walkDraft } from '../support/resident-walk';
import { sendFromCheck } from '../support/resident-sends';

test.setTimeout(120_000);

test('a widow sends after a death, in quiet words', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: /^Anggota keluarga meninggal/ }).click();
	await picture(page, 'duka-peristiwa');
	await page.getByRole('link', { name: /^Akta kematian/ }).first().click();
	await picture(page, 'duka-program');
	await page.getByRole('link', { name: 'Mulai permohonan' }).click();
	await walkDraft(page, {
		name: 'duka',
		way: /^Diantar ke rumah/,
		told: [
			[/Untuk siapa/, /^Almarhum/],
			[/suami atau istri yang ditinggal/, /^Ya/],
			[/Anda siapa bagi almarhum/, /^Suami atau istri/]
		]
	});
	await sendFromCheck(page, 'duka');
	await expect(page.locator('body')).not.toContainText(/selamat/i);
});
