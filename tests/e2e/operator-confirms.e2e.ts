import { expect, test, type Page } from '@playwright/test';
import type { OfficeDay } from '../support/office-day';
import { expectStatus, openCase } from '../support/officer';
import { prepareBeside } from '../support/prepare-beside';

test.use({ viewport: { width: 1280, height: 720 }, javaScriptEnabled: false });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const wish = { services: ['kk-hilang-rusak'], seed: 1, papers: 1 };

async function signIn(page: Page, { username, password }: OfficeDay) {
	await page.goto('/petugas/antrean');
	await page.getByLabel('Nama pengguna').fill(username);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk' }).click();
	await expect(page.getByRole('heading', { name: 'Antrean' })).toBeVisible();
}

async function paste(page: Page, text: string) {
	await page.goto('/petugas/whatsapp');
	await page.getByLabel('Tempel pesan WhatsApp').fill(text);
	await page.getByRole('button', { name: 'Cocokkan' }).click();
}

test('an officer confirms by a pasted text, by call, and finds what households wrote', async ({
	page
}) => {
	const unconfirmed = { ...wish, queued: false };
	const day = await prepareBeside<OfficeDay>('office-day', [unconfirmed, unconfirmed, wish]);
	const [pasted, called, queued] = day.codes as [string, string, string];
	await signIn(page, day);

	// Without a code nothing is done, and what was pasted is still there.
	await paste(page, 'Pagi, kapan jadi?');
	await expect(page.getByRole('alert')).toContainText('Tidak ada kode permohonan');
	await expect(page.getByLabel('Tempel pesan WhatsApp')).toHaveValue('Pagi, kapan jadi?');
	await paste(page, `Selamat pagi, saya kirim ${pasted.toLowerCase()} ya`);
	const rows = page.getByRole('row', { name: new RegExp(pasted) });
	await expect(rows).toContainText('Permohonan terkonfirmasi');
	await paste(page, pasted);
	await expect(rows.first()).toContainText('Tahap ini sudah lewat');
	await openCase(page, pasted);
	await expectStatus(page, 'Dalam antrean');
	await expect(page.getByRole('heading', { name: 'Konfirmasi tanpa WhatsApp' })).toHaveCount(0);

	// A question of a household that has not confirmed yet stands in the list of questions.
	const said = { code: called, account: day.accounts[1], kind: 'question' };
	await prepareBeside('household-says', { ...said, text: 'Bolehkah tanpa materai?' });
	await page.goto('/petugas/antrean?daftar=pertanyaan');
	await page
		.getByRole('row', { name: new RegExp(called) })
		.getByRole('link')
		.click();
	await expect(page.locator('#pertanyaan')).toContainText('Bolehkah tanpa materai?');

	// By call: who it was and how they were known.
	await page.getByRole('button', { name: 'Konfirmasi permohonan' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Dengan cara apa').selectOption('Lewat telepon');
	await page.getByLabel('Siapa, dan bagaimana').fill('Siti Contoh, menyebut nama ibunya');
	await page.getByRole('button', { name: 'Konfirmasi permohonan' }).click();
	await expectStatus(page, 'Dalam antrean');
	await expect(page.locator('#riwayat')).toContainText('Siti Contoh, menyebut nama ibunya');

	// What a family answers in its own words is read where the case is worked on.
	await openCase(page, queued);
	await page.getByRole('button', { name: 'Ambil permohonan ini' }).click();
	await page.goto(`/petugas/permohonan/${queued}/putusan`);
	await page.locator('summary', { hasText: 'Tunggu keluarga' }).click();
	await page.getByLabel('Yang ditunggu').selectOption('consent');
	await page.getByRole('button', { name: 'Tunggu keluarga' }).click();
	const answer = { code: queued, account: day.accounts[2], kind: 'consent' };
	await prepareBeside('household-says', { ...answer, text: 'Kami setuju, diwakili paman.' });
	await openCase(page, queued);
	await expect(page.locator('#pertanyaan')).toContainText('Jawaban keluarga');
	await expect(page.locator('#pertanyaan')).toContainText('Kami setuju, diwakili paman.');
});
