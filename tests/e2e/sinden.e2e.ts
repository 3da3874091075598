import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a widow sends for four documents in one go, and each paper is asked once', async ({
			page
		}) => {
			await page.goto('/');
			await page.getByRole('link', { name: /^Sinden/ }).click();
			await picture(page, 'sinden-program');
			await page.getByRole('link', { name: 'Mulai permohonan' }).click();
			for (const name of [/^Akta kelahiran/, /^Akta kematian/])
				await page.getByRole('checkbox', { name }).check();
			await picture(page, 'sinden-pilih');
			await page.getByRole('button', { name: 'Lanjut' }).click();
			const papers = await walkDraft(page, {
				name: 'sinden',
				way: /^Datang satu kali/,
				told: [
					[/Untuk siapa/, /^Anak saya/],
					[/orang tua yang sudah meninggal/, /^Ayah$/],
					[/Anda siapa bagi anak/, /^Ibu/],
					[/almarhum orang tua anak/, /^Ya, ayahnya/],
					[/suami atau istri yang ditinggal/, /^Ya, orang tua anak/],
					[/Anda siapa bagi almarhum/, /^Suami atau istri/]
				]
			});
			expect(new Set(papers).size).toBe(papers.length);
			expect(papers.filter((title) => title.startsWith('Kartu Keluarga'))).toHaveLength(1);
			await page.getByRole('link', { name: 'Kembali' }).click();
			await expect(
				page.getByText(
					/^Untuk Akta kematian, Kartu Keluarga \(KK\) baru, Akta kelahiran,.* dan KTP-el/
				)
			).toBeVisible();
			await page.goBack();
			await sendFromCheck(page, 'sinden');
			// Quiet, for somebody has died.
			await expect(page.locator('[data-tone=quiet]').first()).toBeAttached();
		});
	});
}
