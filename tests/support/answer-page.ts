import type { Locator, Page } from '@playwright/test';
import { hasScript } from './has-script';

export type Told = [asked: RegExp, answer: string | RegExp][];

/** Written where nothing else was told; invented, and in a kecamatan that does not exist. */
const usual: Told = [
	[/^NIK/, '3516991205900001'],
	[/KK/, '3516990101200007'],
	[/^Nama/, 'Sari Contoh'],
	[/HP|telepon/i, '081299990000'],
	[/^RT|^RW/, '1'],
	[/Pukul/, '04.20'],
	[/Berat/, '2900'],
	[/Panjang/, '48'],
	[/Anak keberapa|Lama dalam|Berapa orang/, '2'],
	[/Tahun|tahun/, '2015']
];

const answerTo = (told: Told, asked: string) => told.find(([label]) => label.test(asked))?.[1];

async function choose(page: Page, told: Told, group: Locator): Promise<void> {
	if ((await group.locator('input:checked').count()) > 0) return;
	const asked = (await group.locator('legend').first().innerText()).trim();
	const wanted = answerTo(told, asked);
	const rows = group.getByRole('radio');
	await (wanted ? group.getByRole('radio', { name: wanted }) : rows).first().check();
}

async function write(told: Told, field: Locator, asked: string): Promise<void> {
	if (await field.inputValue()) return;
	const answer = answerTo(told, asked) ?? answerTo(usual, asked) ?? 'Contoh rekaan';
	await field.fill(String(answer));
}

/** The date of a label, as `12-5-1990`, into its three fields. */
async function date(told: Told, group: Locator): Promise<void> {
	const asked = (await group.locator('legend').first().innerText()).trim();
	const parts = String(answerTo(told, asked) ?? '12-5-1990').split('-');
	for (const [at, field] of (await group.locator('input').all()).entries())
		if (!(await field.inputValue())) await field.fill(parts[at] ?? '');
}

/** Kecamatan and village; without script the village comes with the next step. */
async function place(page: Page, at: number): Promise<void> {
	const group = page.locator('main village-list').nth(at);
	const [kecamatan, village] = [group.locator('select').first(), group.locator('select').nth(1)];
	if (!(await kecamatan.inputValue())) await kecamatan.selectOption({ index: 1 });
	if (!(await hasScript(page)) && !(await village.isVisible())) {
		await group.locator('[data-part=next] button').click();
		return place(page, at);
	}
	await village.locator('option').nth(1).waitFor({ state: 'attached' });
	if (!(await village.inputValue())) await village.selectOption({ index: 1 });
}

/** Answers what one page asks: as told, else the first row of a choice and invented words. */
export async function answerPage(page: Page, told: Told = []): Promise<void> {
	const form = page.locator('main form');
	const places = await form.locator('village-list').count();
	for (let at = 0; at < places; at += 1) await place(page, at);
	for (const group of await form.locator('fieldset:has(input[type=radio])').all())
		await choose(page, told, group);
	for (const group of await form.locator('fieldset:has(.date)').all()) await date(told, group);
	for (const field of await form.locator('.field input:visible, .field textarea:visible').all()) {
		const id = await field.getAttribute('id');
		const label = page.locator(`label[for="${id}"]`).first();
		await write(told, field, (await label.innerText()).trim());
	}
}
