import type { Locator, Page } from '@playwright/test';

/** Typed where a label asks for it; invented, and in a kecamatan that does not exist. */
const answers: [label: RegExp, text: string][] = [
	[/NIK/, '3516995205900001'],
	[/Nomor KK|No\. KK/i, '3516990101200007'],
	[/Nama/, 'Sari Contoh'],
	[/HP/, '081299990000'],
	[/RT/, '01'],
	[/RW/, '01']
];

async function fill(field: Locator, label: string): Promise<void> {
	const known = answers.find(([asked]) => asked.test(label));
	await field.fill(known?.[1] ?? 'Contoh rekaan');
}

/** Answers what one page asks: the first row of each choice, dates, and words where there are none yet. */
async function answer(page: Page): Promise<void> {
	for (const group of await page.locator('main form fieldset:has(input[type=radio])').all())
		if ((await group.locator('input:checked').count()) === 0) {
			// Fetching it oneself needs no address.
			const free = group.locator('input[value=pickup]');
			const row = (await free.count()) ? free : group.locator('input[type=radio]');
			await row.first().check();
		}
	for (const select of await page.locator('main form select:visible').all())
		if (!(await select.inputValue())) await select.selectOption({ index: 1 });
	for (const field of await page.locator('main form input:visible, main form textarea').all()) {
		const type = await field.getAttribute('type');
		if (type === 'radio' || type === 'checkbox' || type === 'file') continue;
		if (await field.inputValue()) continue;
		const id = await field.getAttribute('id');
		const label = await page.locator(`label[for="${id}"]`).first().innerText();
		const part = /-(day|month|year)$/.exec(id ?? '')?.[1];
		if (part) await field.fill({ day: '12', month: '5', year: '1990' }[part] ?? '');
		else await fill(field, label);
	}
}

/** From the first question to the check, as a resident walks it, for a paper that is damaged. */
export async function walkToCheck(page: Page, photo: Buffer): Promise<string> {
	await page.goto('/ajukan/pos-ketanmu?layanan=ktp-rusak');
	for (let pages = 0; pages < 40; pages += 1) {
		const { pathname } = new URL(page.url());
		if (pathname.endsWith('/periksa')) return pathname.split('/')[2] ?? '';
		if (pathname.endsWith('/berkas')) await photograph(page, photo);
		else {
			await answer(page);
			await page.locator('main form button:not([type=button])').last().click();
		}
	}
	throw new Error(`never came to the check: ${page.url()}`);
}

async function photograph(page: Page, photo: Buffer): Promise<void> {
	const list = page.url();
	const slots = await page
		.locator('main a[href*="/berkas/"]')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
	for (const slot of new Set(slots.filter((path) => !path.includes('/formulir')))) {
		await page.goto(slot);
		const button = page.locator('main form button:not([type=button])').first();
		// With script the page sends by itself, and its button is gone.
		const byForm = await button.isVisible();
		const put = byForm ? undefined : page.waitForResponse((r) => r.request().method() === 'PUT');
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo });
		if (byForm) await button.click();
		else await put;
	}
	await page.goto(list.replace(/\/berkas.*/, '/antar'));
}
