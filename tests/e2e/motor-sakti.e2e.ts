import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a widow sends after a death, in quiet words and free of charge', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('link', { name: /^Anggota keluarga meninggal/ }).click();
			await expect(page.getByText('Kami turut berduka')).toBeVisible();
			await picture(page, 'duka-peristiwa');
			await page
				.getByRole('link', { name: /^Akta kematian/ })
				.first()
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Motor Sakti');
			await picture(page, 'duka-program');
			await page.getByRole('link', { name: 'Mulai permohonan' }).click();
			await walkDraft(page, {
				name: 'duka',
				way: /^Diantar ke rumah/,
				told: [
					[/Untuk siapa/, /^Almarhum/],
					[/suami atau istri yang ditinggal/, /^Ya/],
					[/Anda siapa bagi almarhum/, /^Suami atau istri/],
					[/kepala keluarga yang baru/, /^Saya/]
				]
			});
			// The widow's own card is made anew, and nothing is paid.
			await expect(page.locator('main')).toContainText('KTP-el');
			await expect(page.locator('main')).not.toContainText('Rp 20.000');
			await sendFromCheck(page, 'duka');
			await expect(page.locator('[data-tone=quiet]').first()).toBeAttached();
			await expect(page.locator('main')).not.toContainText(/selamat|hijau|!/i);
		});
	});
}
