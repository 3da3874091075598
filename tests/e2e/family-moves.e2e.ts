import { expect, test } from '@playwright/test';
import { answerPage } from '../support/answer-page';
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

test('how many move along is asked once, with a hint that reads on its own', async ({ page }) => {
	await page.goto('/ajukan/pos-ketanmu?layanan=pindah-dalam-kab');
	const asked = page.getByRole('heading', {
		level: 1,
		name: 'Berapa orang lagi yang ikut pindah?'
	});
	for (let pages = 0; pages < 8 && !(await asked.isVisible()); pages += 1) {
		await answerPage(page, [[/Siapa yang pindah/, /^Kepala keluarga dan semua/]]);
		await Promise.all([
			page.waitForEvent('domcontentloaded'),
			page.getByRole('button', { name: 'Lanjut' }).click()
		]);
	}
	await expect(asked).toBeVisible();
	const label = page.locator('main form label').first();
	expect((await label.boundingBox())?.width).toBeLessThan(2);
	await expect(page.locator('main form .hint')).toHaveText(
		'Orang yang diurus tidak dihitung. Tulis 0 bila tidak ada lagi.'
	);
});
