import { expect, test } from '@playwright/test';
import { picture } from '../support/picture';
import { walkDraft } from '../support/resident-walk';
import { sendFromCheck } from '../support/resident-sends';

test.setTimeout(120_000);

test('a family sends for four documents, and each paper is asked once', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: /Beberapa dokumen sekaligus|Sinden/ }).first().click();
	await picture(page, 'sinden-program');
	await page.getByRole('link', { name: 'Mulai permohonan' }).click();
	await picture(page, 'sinden-pilih');
	for (const name of [/^Akta kelahiran/, /^Akta kematian/])
		await page.getByRole('checkbox', { name }).check();
	await page.getByRole('button', { name: /Lanjut/ }).click();
	const papers = await walkDraft(page, { name: 'sinden', way: /^Datang satu kali/ });
	expect(new Set(papers).size).toBe(papers.length);
	await sendFromCheck(page, 'sinden');
});
