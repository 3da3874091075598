import { expect, type Page } from '@playwright/test';
import { answerPage, type Told } from './answer-page';
import { hasScript } from './has-script';
import { paperForJourney } from './paper-for-journey';
import { picture } from './picture';

export type Wish = {
	told?: Told;
	/** The row of the way, by its first words. */
	way: RegExp;
	/** Names the pictures. */
	name?: string;
};

const isAt = (page: Page, path: RegExp) => path.test(new URL(page.url()).pathname);

/** From the first question to the check, by the buttons a resident presses. Returns the papers asked for. */
export async function walkDraft(page: Page, wish: Wish): Promise<string[]> {
	let papers: string[] = [];
	for (let steps = 0; !isAt(page, /\/periksa$/); steps += 1) {
		if (steps > 60) throw new Error(`never came to the check: ${page.url()}`);
		await picture(page, `${wish.name}-${new URL(page.url()).pathname.split('/').at(-1)}`);
		if (isAt(page, /\/berkas$/)) papers = await photographAll(page, wish);
		else if (isAt(page, /\/antar$/)) await chooseWay(page, wish);
		else await answer(page, wish);
	}
	await picture(page, `${wish.name}-periksa`);
	return papers;
}

async function answer(page: Page, wish: Wish): Promise<void> {
	const anyway = page.getByRole('link', { name: 'Lanjut saja' });
	if (await anyway.isVisible()) return anyway.click();
	await answerPage(page, wish.told);
	await page
		.getByRole('button', { name: /^(Lanjut|Simpan dan lanjut)$/ })
		.last()
		.click();
	const alert = page.locator('main [role=alert]');
	if (await alert.isVisible()) throw new Error(`refused: ${await alert.innerText()}`);
}

async function chooseWay(page: Page, wish: Wish): Promise<void> {
	const ways = page.locator('input[name=cara]');
	if ((await ways.count()) === 0) return answer(page, wish);
	await page.getByRole('radio', { name: wish.way }).check();
	await picture(page, `${wish.name}-cara`);
	await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
}

/** From the list into each paper that lacks a photo, and on to the next page. */
async function photographAll(page: Page, wish: Wish): Promise<string[]> {
	const titles = await page.locator('main .papers > li > h2 a').allInnerTexts();
	const onward = page.getByRole('link', { name: 'Lanjut', exact: true });
	while (!(await onward.isVisible())) {
		await page.locator('main .papers a.button.act, main .papers a.act').first().click();
		await expect(page).toHaveURL(/\/berkas\/[^/]+$/);
		for (let next = true; next;) {
			await photograph(page, wish);
			const link = page.getByRole('link', { name: /^Berikutnya: / });
			next = await link.isVisible();
			if (!next) break;
			const before = page.url();
			await link.click();
			await expect(page).not.toHaveURL(before);
		}
		await page.getByRole('link', { name: 'Kembali ke daftar berkas' }).click();
	}
	await picture(page, `${wish.name}-berkas-lengkap`);
	await onward.click();
	return titles;
}

const files = (page: Page) => page.locator('#galeri');

/** As many pages as the paper needs; nothing goes on before the office says that it has them. */
export async function photograph(page: Page, wish?: Wish): Promise<void> {
	const title = await page.getByRole('heading', { level: 1 }).innerText();
	const pages = page.locator('#halaman > li');
	const missing = page.getByText(/^Masih kurang/);
	do {
		const scripted = await hasScript(page);
		if (scripted) await page.locator('photo-slot[data-on]').waitFor();
		const count = await pages.count();
		await picture(page, `${wish?.name}-foto-${title}`);
		await files(page).setInputFiles({
			name: 'foto.jpg',
			mimeType: 'image/jpeg',
			buffer: await paperForJourney(`${title} ${wish?.name ?? ''} ${count}`)
		});
		if (!scripted) await page.getByRole('button', { name: 'Kirim foto' }).click();
		// Seen at once, where an expectation looks again only after half a second: there are many photos.
		await pages.nth(count).waitFor({ timeout: 20_000 });
		expect(await pages.count()).toBe(count + 1);
	} while (await missing.isVisible());
	await picture(page, `${wish?.name}-foto-sudah`);
}
