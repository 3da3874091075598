import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a family moves to another village and fetches its papers itself', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('link', { name: /^Pindah rumah/ }).click();
			await picture(page, 'pindah-peristiwa');
			await page.getByRole('link', { name: /^Pindah di dalam kabupaten/ }).click();
			await picture(page, 'pindah-program');
			await page.getByRole('link', { name: 'Mulai permohonan' }).click();
			const papers = await walkDraft(page, {
				name: 'pindah',
				way: /^Ambil sendiri/,
				told: [
					[/Untuk siapa/, /^Diri saya|^Orang yang satu KK/],
					[/Pindah sejauh apa/, /^Ke desa lain/],
					[/Siapa yang pindah/, /^Kepala keluarga dan semua/],
					[/Berapa orang lagi/, '1']
				]
			});
			expect(papers).toContain('Kartu Keluarga (KK) sekarang');
			expect(new Set(papers).size).toBe(papers.length);
			await expect(page.getByText(/Ambil sendiri/).first()).toBeVisible();
			const { code } = await sendFromCheck(page, 'pindah');
			await expect(page.getByText(`Kode: ${code}`)).toBeVisible();
		});
	});
}
