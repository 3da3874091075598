import { expect, test, type Page } from '@playwright/test';
import type { HouseholdCase, Stage } from '../support/household-case';
import { hasScript } from '../support/has-script';
import { prepareBeside } from '../support/prepare-beside';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

async function signIn(page: Page, { code, pin }: HouseholdCase) {
	await page.goto('/masuk');
	await page.locator('input[name=siapa]').fill(code);
	await page.getByLabel('PIN, 6 angka').fill(pin);
	await page.getByLabel('HP sendiri').check();
	await page.locator('main').getByRole('button', { name: 'Masuk' }).click();
	await expect(page).toHaveURL(/\/permohonan/);
}

const prepared = (stage: Stage) => prepareBeside<HouseholdCase>('household-case', { stage });

/** On the page of the named paper's own slot, by whichever way the page takes photos now. */
async function photographs(page: Page, { slot }: HouseholdCase) {
	await expect(page).toHaveURL(new RegExp(`/berkas/${slot}$`));
	await page
		.locator('input[type=file]')
		.last()
		.setInputFiles({ name: 'baru.jpg', mimeType: 'image/jpeg', buffer: await newPhoto(page) });
	const plain = page.getByRole('button', { name: 'Kirim foto' });
	if (!(await hasScript(page))) await plain.click();
	// The photo is decoded before anything is said: on a busy machine longer than a page takes.
	await expect(page.getByText(/sudah kami terima/i).first()).toBeVisible({ timeout: 20_000 });
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a resident corrects the photo and the answer that were named, and keeps the place', async ({
			page
		}) => {
			const mine = await prepared('correction');
			const at = `/permohonan/${mine.id}`;
			// Whoever is not signed in is led to the sign-in, as for an id that nobody has.
			await page.goto(at);
			await expect(page).toHaveURL(/\/masuk\?lanjut=/);
			await signIn(page, mine);

			await page.goto(at);
			await expect(page.getByText('Perbaiki yang ditandai')).toBeVisible();
			await page.getByRole('link', { name: 'Lihat dan perbaiki' }).click();
			await expect(page.getByText('Mohon foto lagi di tempat yang terang.')).toBeVisible();
			await expect(page.getByText('Tempat antrean Anda tetap.')).toBeVisible();
			await expect(page.getByText('Berkas ini terkunci.')).toBeVisible();

			// The answer comes along to the photo's page: refused while it is no name, then kept.
			const field = page.locator(`[name="${mine.answer}"]`);
			const camera = page.getByRole('button', { name: /Ambil foto lagi/ });
			await field.fill('4');
			await camera.click();
			await expect(page.getByRole('alert')).toBeVisible();
			await expect(field).toHaveValue('4');
			await field.fill('Sari Contoh Baru');
			await camera.click();
			await photographs(page, mine);
			await page.getByRole('link', { name: 'Lanjut, kirim perbaikan' }).click();
			await expect(page.getByText(/^Sudah kami terima: Nama/)).toBeVisible();
			await expect(page.getByText('Foto baru Anda')).toBeVisible();
			await page.getByRole('button', { name: 'Kirim perbaikan' }).click();

			await expect(page).toHaveURL(new RegExp(`${at}\\?baru=perbaikan`));
			await expect(page.getByText('Permohonan kembali ke tempatnya dalam antrean.')).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Sari Contoh Baru');
			await page.goto(`${at}/perbaiki`);
			await expect(page).toHaveURL(new RegExp(`${at}$`));
		});

		test('a photo and an answer go by one button, and an answer left as it was stays asked', async ({
			page
		}) => {
			const mine = await prepared('correction');
			await signIn(page, mine);
			await page.goto(`/permohonan/${mine.id}/perbaiki`);
			// Nothing is there yet: both are named.
			await page.getByRole('button', { name: 'Kirim perbaikan' }).click();
			await expect(page.getByRole('alert')).toContainText('Belum ada foto baru');
			await expect(page.getByRole('alert')).toContainText('Isinya belum berubah');
			await page.getByRole('button', { name: /Ambil foto lagi/ }).click();
			await photographs(page, mine);
			await page.getByRole('link', { name: 'Lanjut, kirim perbaikan' }).click();
			await page.locator(`[name="${mine.answer}"]`).fill('Sari Contoh Baru');
			await page.getByRole('button', { name: 'Kirim perbaikan' }).click();
			await expect(page.getByText('Permohonan kembali ke tempatnya dalam antrean.')).toBeVisible();
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Sari Contoh Baru');
		});

		test('a photo goes though the answer stays as it was, which says why and goes when it is meant', async ({
			page
		}) => {
			const mine = await prepared('correction');
			await signIn(page, mine);
			await page.goto(`/permohonan/${mine.id}/perbaiki`);
			await page.getByRole('button', { name: /Ambil foto lagi/ }).click();
			await photographs(page, mine);
			await page.getByRole('link', { name: 'Lanjut, kirim perbaikan' }).click();
			await page.getByRole('button', { name: 'Kirim perbaikan' }).click();
			await expect(page.getByText('Masih ada yang lain.')).toBeVisible();
			await expect(page.getByText('Isinya belum berubah.')).toBeVisible();
			await page.getByRole('button', { name: 'Kirim perbaikan' }).click();
			await expect(page.getByText('Permohonan kembali ke tempatnya dalam antrean.')).toBeVisible();
		});

		test('a family photographs its proof of marriage, and writes its note only when it sends', async ({
			page
		}) => {
			const mine = { ...(await prepared('marriage-proof')), slot: 'buku-nikah:keluarga' };
			await signIn(page, mine);
			await page.goto(`/permohonan/${mine.id}`);
			await page.getByRole('button', { name: 'Foto buku nikah' }).click();
			await photographs(page, mine);
			await page.goto(`/permohonan/${mine.id}`);
			const note = page.getByLabel('Keterangan, boleh kosong');
			await expect(page.getByRole('link', { name: 'Lihat, tambah atau ganti foto' })).toBeVisible();
			await expect(note).toHaveCount(0);
			await page.getByRole('link', { name: 'Lanjut, kirim bukti nikah' }).click();
			await note.fill('Menikah di KUA contoh.');
			await page.getByRole('button', { name: 'Kirim bukti nikah' }).click();
			await expect(page).toHaveURL(/\?baru=keluarga/);
			await expect(page.getByText(/Menikah di KUA contoh\./)).toBeVisible();
		});

		test('a resident asks the office and says that the documents have come', async ({ page }) => {
			const mine = await prepared('with-courier');
			await signIn(page, mine);
			await page.goto(`/permohonan/${mine.id}`);
			await expect(page.getByText('Siapkan ini untuk kurir:')).toBeVisible();
			await expect(page.getByText(mine.waybill)).toBeVisible();
			await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
			await expect(page.getByRole('alert')).toContainText('Tulis dulu pertanyaan Anda.');
			await page.getByLabel('Pertanyaan Anda').fill('Kapan kurir datang?');
			await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
			await expect(page.getByText('Pertanyaan Anda sudah kami terima.')).toBeVisible();
			await expect(
				page.getByRole('listitem').filter({ hasText: 'Kapan kurir datang?' })
			).toBeVisible();
			await page.getByRole('button', { name: 'Dokumen sudah saya terima' }).click();
			await expect(page.getByText('Dokumen ada pada Anda.')).toBeVisible();
			await expect(page.getByText('Tidak ada. Permohonan ini sudah selesai.')).toBeVisible();
			await page.getByRole('link', { name: 'Cetak atau simpan tanda terima' }).click();
			await expect(page.getByText('Rp 20.000')).toBeVisible();
		});
	});
}

/** A picture with print on it, made where one can be: in a browser. */
async function newPhoto(page: Page): Promise<Buffer> {
	const other = await page
		.context()
		.browser()!
		.newPage({ viewport: { width: 1000, height: 700 } });
	await other.setContent(
		`<h1>FOTO BARU ${Date.now()}</h1>${'<p>CONTOH REKAAN 123</p>'.repeat(12)}`
	);
	const picture = await other.screenshot({ type: 'jpeg' });
	await other.close();
	return picture;
}
