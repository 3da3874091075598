import { expect, test, type Page } from '@playwright/test';
import type { OfficeDay } from '../support/office-day';
import { prepareBeside } from '../support/prepare-beside';

test.use({ viewport: { width: 1280, height: 720 } });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const delivery = {
	way: 'courier',
	courier: 'pos',
	zone: 'kabupaten',
	fee: 20_000,
	recipient: 'SITI CONTOH',
	destination: {
		inside: true,
		village: '35.16.08.1003',
		rt: '003',
		rw: '001',
		street: 'Jalan Mawar 4',
		landmark: 'dekat masjid'
	}
};
const wish = { services: ['kk-hilang-rusak'], seed: 1, papers: 2, delivery };
const pdf = {
	name: 'kk.pdf',
	mimeType: 'application/pdf',
	buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
};

async function signIn(page: Page, { username, password }: OfficeDay) {
	await page.goto('/petugas/antrean');
	await expect(page).toHaveURL(/\/petugas\/masuk/);
	await page.getByLabel('Nama pengguna').fill(username);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByRole('heading', { name: 'Antrean' })).toBeVisible();
}

const status = (page: Page, words: string) =>
	expect(page.locator('.tags').getByText(words, { exact: true })).toBeVisible();

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('an officer takes a case from the queue to the door, with one correction', async ({
			page
		}) => {
			const day = await prepareBeside<OfficeDay>('office-day', [wish]);
			const [code, account] = [day.codes[0]!, day.accounts[0]!];
			await signIn(page, day);
			await page.getByRole('link', { name: code }).click();
			await page.getByRole('button', { name: 'Ambil permohonan ini' }).click();

			// One photo is clear, the other is asked again in words of one's own.
			await expect(page.getByText('Foto 1 dari 2')).toBeVisible();
			const photo = page.locator('[data-stage] img');
			await expect
				.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth))
				.toBeGreaterThan(500);
			if (javaScriptEnabled) await page.keyboard.press('3');
			else await page.getByRole('button', { name: 'Jelas dan cocok' }).click();
			await expect(page.getByText('Foto 2 dari 2')).toBeVisible();
			await page.getByRole('link', { name: 'Putar' }).click();
			await expect(page.locator('[data-stage][data-turn="90"]')).toBeVisible();
			await page.getByRole('link', { name: 'Minta foto ulang' }).click();
			await page.getByRole('button', { name: 'Minta foto ulang' }).click();
			await expect(page.getByRole('alert')).toContainText('Pilih salah satu');
			await page.getByLabel('Alasan').selectOption({ index: 1 });
			await page.getByLabel('Kata Anda sendiri').fill('Sudut kiri bawah tertutup jari.');
			await page.getByRole('button', { name: 'Minta foto ulang' }).click();
			await expect(page.getByRole('heading', { name: 'Putusan' })).toBeVisible();
			await expect(page.getByText('Sudut kiri bawah tertutup jari.').first()).toBeVisible();
			await expect(page.getByRole('button', { name: 'Setujui' })).toHaveCount(0);
			await page.getByRole('button', { name: 'Kirim permintaan perbaikan' }).click();
			await page.goto(`/petugas/permohonan/${code}`);
			await status(page, 'Perlu perbaikan');

			// The household sends a new photo: the case stands in the queue again, marked.
			await prepareBeside('corrected-case', { code, account });
			await page.goto('/petugas/antrean');
			const row = page.getByRole('row', { name: new RegExp(code) });
			await expect(row).toContainText('Perbaikan masuk');
			await row.getByRole('link').click();
			await page.getByRole('button', { name: 'Ambil permohonan ini' }).click();
			await page.getByRole('button', { name: 'Jelas dan cocok' }).click();
			await page.getByRole('button', { name: 'Setujui' }).click();
			await status(page, 'Sedang dibuat');

			// Its number, its official PDF, then out.
			await page.getByLabel('Nomor dokumen').first().fill('3516-9901-2026');
			await page.getByRole('button', { name: 'Catat nomor' }).first().click();
			await expect(page.getByText('Nomor 3516-9901-2026.')).toBeVisible();
			await page.getByLabel('PDF resmi').setInputFiles({ ...pdf, buffer: Buffer.from('bukan') });
			await page.getByRole('button', { name: 'Pasang PDF' }).click();
			await expect(page.getByRole('alert')).toContainText('Ini bukan PDF');
			await page.getByLabel('PDF resmi').setInputFiles(pdf);
			await page.getByRole('button', { name: 'Pasang PDF' }).click();
			await page.getByRole('button', { name: /^Terbitkan/ }).click();
			await status(page, 'Dokumen terbit');
			await page.getByRole('button', { name: 'Siapkan pengiriman' }).click();
			await status(page, 'Siap dikirim');
			await page.getByLabel('Nomor resi').fill('ee123456785id');
			await page.getByRole('button', { name: 'Serahkan', exact: true }).click();
			await status(page, 'Sudah di kurir');
			await expect(page.getByText('Resi EE123456785ID')).toBeVisible();
			await page.getByRole('button', { name: 'Dalam perjalanan', exact: true }).click();
			await status(page, 'Dalam perjalanan');
			await page.getByRole('button', { name: 'Sudah sampai', exact: true }).click();
			await status(page, 'Sudah sampai');

			// The papers that came back with the parcel; a missing one holds nothing up.
			const form = page.locator('form', { hasText: ': ditunggu' }).first();
			const kind = ((await form.locator('label').textContent()) ?? '').split(':')[0];
			const note = form.getByRole('button', { name: 'Catat' });
			await note.click();
			await expect(page.getByRole('alert')).toContainText('Pilih salah satu');
			await form.getByRole('combobox').selectOption('missing');
			await note.click();
			await expect(page.getByText(`${kind}: belum kembali`)).toBeVisible();
			await status(page, 'Sudah sampai');
			await page.getByRole('button', { name: 'Keluar' }).click();
			await page.goto(`/petugas/permohonan/${code}`);
			await expect(page).toHaveURL(/\/petugas\/masuk/);
		});
	});
}

test('of two officers at one page the second is told, and nothing is overwritten', async ({
	browser
}) => {
	const day = await prepareBeside<OfficeDay>('office-day', [wish]);
	const code = day.codes[0]!;
	const [first, second] = [await browser.newPage(), await browser.newPage()];
	await signIn(first, day);
	await signIn(second, { ...day, username: day.supervisor });
	for (const page of [first, second]) await page.goto(`/petugas/permohonan/${code}`);
	await first.getByRole('button', { name: 'Ambil permohonan ini' }).click();
	await second.getByRole('button', { name: 'Ambil permohonan ini' }).click();
	await expect(second.getByRole('alert')).toContainText(/Petugas lain|mengubah permohonan ini/);
	await expect(second.getByRole('button', { name: 'Ambil permohonan ini' })).toHaveCount(0);
});

test('a supervisor changes a setting from a day on, and an officer does not come in', async ({
	page
}) => {
	const day = await prepareBeside<OfficeDay>('office-day', []);
	await signIn(page, day);
	expect((await page.goto('/petugas/pengaturan'))?.status()).toBe(404);
	await page.goto('/petugas/antrean');
	await page.getByRole('button', { name: 'Keluar' }).click();
	await signIn(page, { ...day, username: day.supervisor });
	await page.goto('/petugas/pengaturan/claim-idle-minutes');
	await page.getByLabel('Menit sebelum permohonan dilepas').fill('2');
	await page.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Menit sebelum permohonan dilepas').fill('45');
	await page.getByLabel('Tanggal').fill('1');
	await page.getByLabel('Bulan').fill('1');
	await page.getByLabel('Tahun').fill(String(new Date().getFullYear() + 1));
	await page.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('row', { name: /Belum berlaku/ })).toContainText('45');
	await expect(page.getByLabel('Menit sebelum permohonan dilepas')).toHaveValue('30');
});
