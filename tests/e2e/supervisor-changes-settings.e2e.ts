import { expect, test, type Page } from '@playwright/test';
import { startApp, type App } from '../support/app';
import { signInOfficer } from '../support/officer';

// What is changed here holds for everybody: an office of its own.
let app: App;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	app = await startApp();
});
test.afterAll(() => app.stop());

const year = new Date().getFullYear() + 1;

async function open(page: Page, setting: string) {
	await page.goto(`/petugas/pengaturan/${setting}`);
}
const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true }).click();
const alert = (page: Page) => page.getByRole('alert');

for (const javaScriptEnabled of [true, false]) {
	test(`a supervisor changes what residents see, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browser
	}) => {
		test.setTimeout(240_000);
		const tag = javaScriptEnabled ? 'A' : 'B';
		const visit = { baseURL: app.origin, javaScriptEnabled };
		const desk = await (await browser.newContext(visit)).newPage();
		const resident = await (await browser.newContext(visit)).newPage();
		await signInOfficer(desk, app.dataDir, 'penyelia');

		// An hour: what was written wrong stays, beside its fault, and nothing has changed.
		await open(desk, 'hours');
		const friday = desk.getByRole('group', { name: 'Jumat' });
		const closes = javaScriptEnabled ? '10.30' : '10.45';
		await friday.getByLabel('Tutup').fill('7.00');
		await save(desk);
		await expect(alert(desk)).toContainText('Jam tutup harus sesudah jam buka.');
		await alert(desk).getByRole('link').click();
		await expect(friday.getByLabel('Tutup')).toBeFocused();
		await expect(friday.getByLabel('Tutup')).toHaveValue('7.00');
		await friday.getByLabel('Tutup').fill(closes);
		await save(desk);
		await expect(alert(desk)).toHaveCount(0);
		await expect(desk.getByRole('row').nth(1)).toContainText(`Jumat, 08.00–${closes}`);
		await expect(desk.getByRole('row').nth(1)).toContainText('Penyelia Contoh');

		// Two holidays at once; one row too many is taken away again.
		await open(desk, 'holidays');
		const day = javaScriptEnabled ? '5' : '6';
		const before = await desk.getByLabel('Nama').count();
		for (const [index, month] of ['3', '4', '5'].entries()) {
			await desk.getByRole('button', { name: 'Tambah' }).click();
			const row = desk.locator('.row').last();
			await row.getByLabel('Tanggal', { exact: true }).fill(day);
			await row.getByLabel('Bulan').fill(month);
			await row.getByLabel('Tahun').fill(String(year));
			await row.getByLabel('Nama').fill(`Hari Contoh ${tag}${index}`);
		}
		await desk.getByRole('button', { name: 'Hapus Baris baru' }).last().click();
		await expect(desk.getByLabel('Nama')).toHaveCount(before + 2);
		await expect(desk.getByLabel('Nama').last()).toHaveValue(`Hari Contoh ${tag}1`);
		await save(desk);
		await expect(desk.getByRole('row').nth(1)).toContainText(`Hari Contoh ${tag}0`);

		// A fee from today.
		const fee = javaScriptEnabled ? '25000' : '26000';
		const shown = javaScriptEnabled ? 'Rp 25.000' : 'Rp 26.000';
		await desk.goto('/petugas/pengaturan/ongkos');
		const pos = desk.locator('section', { hasText: /^Pos Indonesia, Di dalam/ }).first();
		await pos.getByText('Ubah ongkos').click();
		await pos.getByLabel('Ongkos dalam rupiah').fill('dua puluh');
		await pos.getByRole('button', { name: 'Simpan' }).click();
		await expect(pos.getByLabel('Ongkos dalam rupiah')).toHaveValue('dua puluh');
		await pos.getByLabel('Ongkos dalam rupiah').fill(fee);
		await pos.getByRole('button', { name: 'Simpan' }).click();
		await expect(pos.getByRole('heading', { name: /^Pos Indonesia/ })).toContainText(shown);

		// An announcement in both languages.
		await open(desk, 'announcement');
		await desk.getByLabel('Dalam bahasa Inggris').fill(`Closed early ${tag}.`);
		await save(desk);
		await expect(alert(desk)).toContainText('Bagian ini masih kosong.');
		await expect(desk.getByLabel('Dalam bahasa Inggris')).toHaveValue(`Closed early ${tag}.`);
		await desk
			.getByLabel('Dalam bahasa Indonesia')
			.fill(`Tutup lebih awal ${tag}.\n\nBuka lagi Senin.`);
		await save(desk);
		await expect(desk.getByRole('row').nth(1)).toContainText(`Tutup lebih awal ${tag}.`);

		// The resident sees all of it.
		await resident.goto('/bantuan');
		await expect(resident.getByText(`Jumat, 08.00–${closes}`).first()).toBeVisible();
		await expect(resident.getByText(`Hari Contoh ${tag}1`)).toBeVisible();
		await expect(resident.getByText(`Hari Contoh ${tag}2`)).toHaveCount(0);
		await expect(resident.getByText(`Tutup lebih awal ${tag}.`)).toBeVisible();
		await expect(resident.getByRole('complementary')).toContainText(/awal .\.\n\nBuka lagi/, {
			useInnerText: true
		});
		await resident.goto('/program/pos-ketanmu');
		await expect(resident.getByText(shown).first()).toBeVisible();
		await resident.goto('/');
		await expect(resident.getByText(`Tutup lebih awal ${tag}.`)).toBeVisible();
		await resident.getByRole('button', { name: 'English' }).click();
		await expect(resident.getByText(`Closed early ${tag}.`)).toBeVisible();

		// Emptied, it is gone.
		await open(desk, 'announcement');
		await desk.getByLabel('Dalam bahasa Indonesia').fill('');
		await desk.getByLabel('Dalam bahasa Inggris').fill('');
		await save(desk);
		await expect(desk.getByRole('row').nth(1)).toContainText('Kosong');
		await resident.goto('/');
		await expect(resident.getByText('Closed early')).toHaveCount(0);
		await expect(resident.getByRole('complementary')).toHaveCount(0);
	});
}

test('an area that was only assumed is confirmed once', async ({ browser }) => {
	test.setTimeout(120_000);
	const desk = await (await browser.newContext({ baseURL: app.origin })).newPage();
	await signInOfficer(desk, app.dataDir, 'penyelia');
	await open(desk, 'service-points');
	const point = desk.locator('details', { hasText: 'Belum dipastikan:' }).first();
	await point.locator('summary').click();
	const confirmed = desk.getByLabel('Pembagian wilayah sudah dipastikan');
	const before = await confirmed.count();
	await point.getByLabel('Pembagian wilayah sudah dipastikan').check();
	await save(desk);
	await expect(desk.getByRole('row').nth(1)).toContainText('Belum dipastikan:');
	await expect(confirmed).toHaveCount(before - 1);
});

test('two supervisors with one list: the later one sees what the earlier one added', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const desk = await browser.newContext({ baseURL: app.origin });
	const [early, late] = [await desk.newPage(), await desk.newPage()];
	await signInOfficer(early, app.dataDir, 'penyelia');
	await open(early, 'rejection-ways');
	await open(late, 'rejection-ways');
	const add = async (page: Page, words: string) => {
		await page.getByRole('button', { name: 'Tambah' }).click();
		await page
			.locator('details[open]')
			.last()
			.getByLabel(/Indonesia/)
			.fill(words);
		await save(page);
	};
	await add(early, 'Datang ke balai desa.');
	await expect(early.getByRole('row').nth(1)).toContainText('Datang ke balai desa.');
	await add(late, 'Telepon dulu.');
	await expect(alert(late)).toContainText('Pengaturan ini baru diubah orang lain.');
	await expect(late.locator('summary', { hasText: 'Datang ke balai desa.' })).toBeVisible();
	await expect(
		late
			.locator('details[open]')
			.last()
			.getByLabel(/Indonesia/)
	).toHaveValue('Telepon dulu.');
	await save(late);
	await expect(alert(late)).toHaveCount(0);
	await expect(late.locator('summary', { hasText: 'Datang ke balai desa.' })).toBeVisible();
	await expect(late.locator('summary', { hasText: 'Telepon dulu.' })).toBeVisible();

	// What waits for its day is told before anybody writes.
	await open(late, 'complete-days');
	const from = late.getByRole('group', { name: 'Berlaku mulai' });
	await from.getByLabel('Tanggal', { exact: true }).fill('1');
	await from.getByLabel('Bulan').fill('3');
	await from.getByLabel('Tahun').fill(String(year));
	await save(late);
	await expect(late.getByText(new RegExp(`Mulai .*1 Maret ${year}`))).toContainText(
		'ditulis Penyelia Contoh'
	);
});
