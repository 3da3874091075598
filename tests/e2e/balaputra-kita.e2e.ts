import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a mother sends for twins without a name yet, to the clinic', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('link', { name: /^Anak lahir/ }).click();
			await picture(page, 'bayi-peristiwa');
			await page.getByRole('link', { name: /^Balaputra Kita/ }).click();
			await picture(page, 'bayi-program');
			await page.getByRole('link', { name: 'Mulai permohonan' }).click();
			const papers = await walkDraft(page, {
				name: 'bayi',
				way: /^Diantar ke fasilitas/,
				told: [
					[/Untuk siapa/, /^Anak saya/],
					[/Untuk berapa anak/, /^Dua/],
					[/sudah punya nama/, /^Belum/],
					[/Nama anak/, '']
				]
			});
			for (const child of ['Anak 1', 'Anak 2'])
				expect(papers).toContain(`Surat keterangan lahir: ${child}`);
			await expect(page.getByText('Nama menyusul')).toHaveCount(2);
			await expect(page.locator('main')).toContainText('Puskesmas');
			await sendFromCheck(page, 'bayi');
			await expect(page.getByRole('heading', { name: 'Satu langkah lagi' })).toBeVisible();
		});
	});
}
