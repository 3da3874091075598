import { expect, test, type Page } from '@playwright/test';
import { demoSignIns } from '../support/door-requests';
import { file, galeri, receiptOf, receipts } from '../support/paper-page';
import { paperPhoto } from '../support/photos';

test.use({ javaScriptEnabled: false });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function signIn(page: Page, pin: string) {
	await page.getByLabel('Nomor HP atau kode permohonan').fill(demoSignIns().resident.phone);
	await page.getByLabel('PIN, 6 angka').fill(pin);
	await page.getByText('HP orang lain', { exact: true }).click();
	await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

test('who is signed out while choosing a photo is told so, and comes back to that paper', async ({
	page
}) => {
	const { pin } = demoSignIns().resident;
	const photo = await paperPhoto();
	await page.goto('/masuk');
	await signIn(page, pin);
	await expect(page).toHaveURL(/\/permohonan$/);
	await page.goto('/ajukan/pos-ketanmu?layanan=ktp-rusak');
	await page.locator('main form input[type=radio]').first().check();
	await page.locator('main form button').last().click();
	const [, , id] = new URL(page.url()).pathname.split('/');
	await page.goto(`/permohonan/${id}/berkas`);
	await page.locator('main .papers > li > h2 a').first().click();
	const paper = page.url();

	await galeri(page).setInputFiles([file('satu.jpg', photo)]);
	await page.context().clearCookies({ name: 'warga' });
	await press(page, 'Kirim foto');
	await expect(page.getByText('Masuk lagi, lalu kirim foto itu sekali lagi.')).toBeVisible();
	await signIn(page, pin === '402917' ? '402918' : '402917');
	await expect(page.getByRole('alert')).toContainText('Nomor atau PIN belum cocok');
	await expect(page.getByText('Masuk lagi, lalu kirim foto itu sekali lagi.')).toBeVisible();
	await signIn(page, pin);
	await expect(page).toHaveURL(paper);
	await galeri(page).setInputFiles([file('satu.jpg', photo)]);
	await press(page, 'Kirim foto');
	await expect(receipts(page)).toHaveText([new RegExp(receiptOf(photo))]);

	await page.goto(`/permohonan/${id}/hapus`);
	await press(page, /^Ya, hapus/);
	await expect(page).toHaveURL(/\/permohonan\?dihapus$/);
});
