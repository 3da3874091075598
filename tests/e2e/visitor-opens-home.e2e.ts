import { expect, test } from '@playwright/test';

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a visitor opens the first page and reads its heading', async ({ page }) => {
			const response = await page.goto('/');
			expect(response?.status()).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	});
}

test('letters are really drawn, so that pictures of pages mean something', async ({ page }) => {
	await page.setContent('<p style="font-size:40px;margin:0">MMMM</p>');
	const inked = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 60 } });
	await page.setContent('<p style="font-size:40px;margin:0"></p>');
	const blank = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 60 } });
	expect(inked.length).toBeGreaterThan(blank.length + 200);
});
