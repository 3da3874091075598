import { expect, test, type Page } from '@playwright/test';

// Everybody here is invented: kecamatan 99 does not exist.
const nik = '3516995205900001';
const card = '3516990101200007';

const next = (page: Page) =>
	page.getByRole('button', { name: /^(Lanjut|Simpan dan lanjut)$/ }).click();
const choose = async (page: Page, question: string, option: string) => {
	await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
	// What follows from an option is part of its name: the name begins with the option's own words.
	await page.getByRole('radio', { name: new RegExp(`^${option}( |$)`) }).check();
	await next(page);
};
const heading = (page: Page, name: string | RegExp) =>
	expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function beginLostCard(page: Page) {
	await page.goto('/ajukan/pos-ketanmu?layanan=ktp-hilang');
	await choose(page, 'Untuk siapa permohonan ini?', 'Diri saya sendiri');
	await choose(page, 'Di mana KTP-el dicetak?', 'Di kantor ini');
	await heading(page, /^Data Anda/);
}

async function fillApplicant(page: Page) {
	await page.getByLabel('Nama lengkap').fill('Contoh Rekaan');
	await page.getByLabel('NIK', { exact: true }).fill('3516 9952 0590 0001');
	await page.getByLabel('Nomor KK', { exact: true }).fill(card);
	await next(page);
}

/** To the page of the delivery; the photos have a journey of their own. */
async function skipPapers(page: Page) {
	await expect(page).toHaveURL(/\/berkas$/);
	await page.goto(page.url().replace(/berkas$/, 'antar'));
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('a lost card for oneself, from the first question to the check', async ({ page }) => {
			await page.goto('/ajukan/pos-ketanmu');
			await page.getByRole('checkbox', { name: 'KTP-el hilang' }).check();
			await next(page);
			await choose(page, 'Untuk siapa permohonan ini?', 'Diri saya sendiri');
			await choose(page, 'Di mana KTP-el dicetak?', 'Di kantor ini');
			await expect(page.getByText('tugas pelayanan publik')).toBeVisible();
			await fillApplicant(page);
			await skipPapers(page);

			await expect(page.getByText('Kartu tidak dapat dikirim sebagai PDF')).toBeVisible();
			await page.getByRole('radio', { name: 'Pos Indonesia' }).check();
			await expect(page.getByText('Kurir mendapat nama penerima').first()).toBeVisible();
			await next(page);
			await heading(page, 'Alamat antar');
			await expect(page.getByLabel('Nama penerima')).toHaveValue('Contoh Rekaan');
			await page.getByLabel('Kecamatan').selectOption('Jatirejo');
			if (!javaScriptEnabled)
				await page.getByRole('button', { name: 'Lanjut mengisi alamat' }).click();
			await page.getByLabel('Desa atau kelurahan').selectOption('Sumengko');
			await page.getByLabel('RT', { exact: true }).fill('3');
			await page.getByLabel('RW', { exact: true }).fill('1');
			await page.getByLabel('Jalan, nomor rumah, atau dusun').fill('Dusun Rekaan');
			await next(page);

			await heading(page, 'Periksa sebelum dikirim');
			await expect(page.getByText('Dusun Rekaan, RT 03 RW 01, Desa Sumengko')).toBeVisible();
			await expect(page.getByText('Rp 20.000')).toBeVisible();
			await expect(page.getByText('3516••••••••0001')).toBeVisible();
			await expect(page.getByText(nik)).toHaveCount(0);
			await expect(page.getByRole('link', { name: /belum difoto/ }).first()).toBeVisible();
		});

		test('twins without a name are two persons and no error', async ({ page }) => {
			await page.goto('/ajukan/pos-ketanmu?layanan=akta-kelahiran');
			await choose(page, 'Untuk siapa permohonan ini?', 'Anak saya, atau anak yang saya asuh');
			await choose(page, 'Untuk berapa anak?', 'Dua');
			await expect(page.getByText('Nama menyusul')).toBeVisible();
			await choose(page, 'Apakah anak sudah punya nama?', 'Belum');
			await choose(page, 'Apakah ada surat keterangan lahir?', 'Ada');
			await choose(page, 'Siapa orang tua yang dicatat?', 'Ayah dan ibu');
			await choose(page, 'Apakah ada orang tua yang sudah meninggal?', 'Tidak');
			await choose(page, 'Anda siapa bagi anak ini?', 'Ibu');
			await choose(page, 'Apakah ada buku nikah atau akta perkawinan?', 'Ada');
			await heading(page, /^Data Anda \(Ibu\)/);
			const id = new URL(page.url()).pathname.split('/')[2];
			for (const [place, day] of [
				['anak-1', '10'],
				['anak-2', '11']
			] as const) {
				await page.goto(`/permohonan/${id}/data?orang=${place}`);
				await page.getByRole('radio', { name: 'Perempuan' }).check();
				await page.getByRole('radio', { name: 'Puskesmas' }).check();
				await page.getByLabel('Kabupaten atau kota kelahiran').fill('Contoh');
				await page.getByLabel('Tanggal', { exact: true }).fill(day);
				await page.getByLabel('Bulan').fill('11');
				await page.getByLabel('Tahun').fill('2025');
				await page.getByLabel('Pukul berapa lahir?').fill('04.20');
				await page.getByLabel('Anak keberapa?').fill('2');
				await page.getByRole('radio', { name: 'Bidan atau perawat' }).check();
				await page.getByLabel('Berat bayi').fill('2900');
				await page.getByLabel('Panjang bayi').fill('48');
				await next(page);
				await expect(page.getByRole('alert')).toHaveCount(0);
				await expect(page).not.toHaveURL(new RegExp(`orang=${place}`));
			}
			await page.goto(`/permohonan/${id}/periksa`);
			await expect(page.getByText('Nama menyusul')).toHaveCount(2);
			await expect(page.getByRole('link', { name: /Data Anda.* belum lengkap/ })).toBeVisible();
		});

		test('what was typed stays when something is at fault', async ({ page }) => {
			await beginLostCard(page);
			await page.getByLabel('Nama lengkap').fill('Contoh Rekaan');
			await page.getByLabel('NIK', { exact: true }).fill('3516 9952 0590 000');
			await next(page);
			await expect(page).toHaveTitle(/^Ada 2 yang perlu diperbaiki/);
			await expect(page.getByRole('alert')).toContainText('Yang Anda tulis 15 angka');
			await expect(page.getByLabel('Nama lengkap')).toHaveValue('Contoh Rekaan');
			await expect(page.getByLabel('NIK', { exact: true })).toHaveValue('3516 9952 0590 000');
			await fillApplicant(page);
			await expect(page).toHaveURL(/\/berkas$/);
		});

		test('an odd number is asked about once and blocks nothing', async ({ page }) => {
			await beginLostCard(page);
			await page.getByLabel('Nama lengkap').fill('Contoh Rekaan');
			await page.getByLabel('NIK', { exact: true }).fill('3516995205900000');
			await page.getByLabel('Nomor KK', { exact: true }).fill(card);
			await next(page);
			await expect(page.getByText('Tersimpan. Periksa sekali lagi')).toBeVisible();
			await page.getByRole('link', { name: 'Lanjut saja' }).click();
			await expect(page).toHaveURL(/\/berkas$/);
		});

		test('going back changes an answer, and what follows from it', async ({ page }) => {
			await beginLostCard(page);
			await page.goBack();
			await choose(page, 'Di mana KTP-el dicetak?', 'Di Dukcapil lain yang lebih dekat');
			await expect(page.getByText('Permohonan ini belum dapat dilanjutkan')).toBeVisible();
			await choose(page, 'Di mana KTP-el dicetak?', 'Di kantor ini');
			await heading(page, /^Data Anda/);
			await page.getByRole('link', { name: 'Kembali' }).click();
			await page.getByRole('link', { name: 'Kembali' }).click();
			await choose(page, 'Untuk siapa permohonan ini?', 'Orang lain');
			await heading(page, /^Data Anda/);
			await expect(page.getByText(/^Bagian 1 dari \d/)).toBeVisible();
		});
	});
}

test.describe('a draft', () => {
	test.use({ javaScriptEnabled: false });

	test('is made by the first answer, not by looking', async ({ page, context }) => {
		await page.goto('/ajukan/pos-ketanmu?layanan=ktp-hilang');
		await page.goto('/permohonan');
		await expect(page.getByText('Belum ada permohonan di HP ini.')).toBeVisible();
		expect((await context.cookies()).filter(({ name }) => name.includes('perangkat'))).toEqual([]);
	});

	test('is opened by its own device only', async ({ page, browser }) => {
		await beginLostCard(page);
		const stranger = await (await browser.newContext()).newPage();
		await stranger.goto(page.url());
		await expect(stranger).toHaveURL(/\/masuk/);
	});

	test('is listed, goes on where it stopped, and is deleted after one more question', async ({
		page
	}) => {
		await beginLostCard(page);
		await page.getByRole('link', { name: 'Permohonan saya' }).click();
		await page.getByRole('link', { name: 'Lanjutkan KTP-el hilang' }).click();
		await heading(page, /^Data Anda/);
		await page.getByRole('link', { name: 'Hapus permohonan ini' }).click();
		await page.getByRole('button', { name: 'Ya, hapus sekarang' }).click();
		await expect(page.getByText('Permohonan itu sudah dihapus.')).toBeVisible();
		await expect(page.getByText('Belum ada permohonan di HP ini.')).toBeVisible();
	});

	test('moves to another phone by a code', async ({ page, browser, baseURL }) => {
		await beginLostCard(page);
		await page.getByRole('link', { name: 'Lanjutkan di HP lain' }).click();
		await page.getByRole('button', { name: 'Buat kode' }).click();
		const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? '';
		const other = await (await browser.newContext({ baseURL })).newPage();
		await other.goto('/lanjut');
		await other.getByLabel('Kode pindah').fill(code.toLowerCase());
		await other.getByRole('button', { name: 'Lanjutkan di sini' }).click();
		await expect(other.getByRole('link', { name: 'Lanjutkan KTP-el hilang' })).toBeVisible();
		await page.goto('/permohonan');
		await expect(page.getByText('Belum ada permohonan di HP ini.')).toBeVisible();
	});
});
