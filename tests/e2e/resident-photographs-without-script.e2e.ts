import { expect, test, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { draftByForm } from '../support/draft-by-form.ts';
import { file, galeri, origin, pages, paper, receiptOf, receipts } from '../support/paper-page.ts';
import * as photos from '../support/photos.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	async function send(page: Page, ...files: ReturnType<typeof file>[]) {
		await galeri(page).setInputFiles(files);
		await page.getByRole('button', { name: 'Kirim foto' }).click();
	}

	test('a resident photographs a paper, reorders and deletes its pages', async ({
		page,
		context
	}) => {
		const [one, two] = await Promise.all([
			photos.paperPhoto(),
			photos.paperPhoto({ title: 'HALAMAN DUA' })
		]);
		const { id, address } = await paper(context, page);
		await send(page, file('satu.jpg', one), file('dua.jpg', two));
		await expect(page.getByText(/^Foto sudah kami terima, pukul/)).toBeVisible();
		await expect(receipts(page)).toHaveText([
			new RegExp(receiptOf(one)),
			new RegExp(receiptOf(two))
		]);

		await page.getByRole('button', { name: 'Naikkan halaman 2' }).click();
		await expect(receipts(page)).toHaveText([
			new RegExp(receiptOf(two)),
			new RegExp(receiptOf(one))
		]);

		await page.getByRole('link', { name: 'Hapus halaman 1' }).click();
		await expect(page.getByRole('heading', { name: 'Hapus halaman 1?' })).toBeVisible();
		await page.getByRole('button', { name: 'Ya, hapus foto ini' }).click();
		await expect(receipts(page)).toHaveText([new RegExp(receiptOf(one))]);

		await page.getByRole('link', { name: 'Ganti halaman 1' }).click();
		await send(page, file('tiga.jpg', two));
		await expect(receipts(page)).toHaveText([new RegExp(receiptOf(two))]);

		await page.goto(`/permohonan/${id}/berkas`);
		await expect(page.getByText('1 dari 5 sudah')).toBeVisible();
		const photo = await page.request.get(`${address.replace(/berkas.*/, 'foto/')}tidak-ada`);
		expect(photo.status()).toBe(404);
		const src = await page.locator('img[alt*="halaman 1"]').getAttribute('src');
		const thumbnail = await page.request.get(src ?? '');
		expect(thumbnail.headers()).toMatchObject({
			'content-type': 'image/jpeg',
			'cache-control': 'private, no-store',
			'content-security-policy': "default-src 'none'; sandbox"
		});
		await context.clearCookies();
		const stranger = await draftByForm(origin);
		await context.addCookies([stranger.cookie]);
		const theirs = await page.request.get(src ?? '', { maxRedirects: 0 });
		expect(theirs.status()).toBe(404);
	});

	test('what is no photo is named at the field, and what was taken stays', async ({
		page,
		context
	}) => {
		const one = await photos.paperPhoto();
		await paper(context, page);
		await page.getByRole('button', { name: 'Kirim foto' }).click();
		await expect(page.getByRole('alert')).toContainText('Pilih atau ambil foto dulu.');
		await send(page, file('teks.jpg', photos.textNamedJpg()));
		await expect(page.getByRole('alert')).toContainText('bukan foto');
		await send(page, file('potong.jpg', photos.truncatedPhoto(one)));
		await expect(page.getByRole('alert')).toContainText('terpotong');
		await expect(pages(page)).toHaveCount(0);
		await send(page, file('satu.jpg', one), file('teks.jpg', photos.textNamedJpg()));
		await expect(page.getByRole('alert')).toContainText('teks.jpg');
		await expect(receipts(page)).toHaveText([new RegExp(receiptOf(one))]);
		await expect(page).toHaveTitle(/^Ada 1|^1|perlu diperbaiki/);
	});

	test('a dark photo is warned about twice, then taken as it is', async ({ page, context }) => {
		const dark = await Promise.all(
			['SATU', 'DUA', 'TIGA'].map((title) => photos.paperPhoto({ title, dark: true }))
		);
		await paper(context, page);
		await send(page, file('1.jpg', dark[0]!));
		for (const next of [dark[1]!, dark[2]!]) {
			await expect(pages(page)).toContainText(['Foto ini gelap']);
			await page.getByRole('link', { name: 'Foto ulang' }).click();
			await send(page, file('lagi.jpg', next));
		}
		await expect(page.getByRole('link', { name: 'Foto ulang' })).toHaveCount(0);
		await expect(receipts(page)).toHaveText([new RegExp(receiptOf(dark[2]!))]);
		await expect(pages(page)).toContainText(['Gelap']);
	});

	test('40 MB are taken; 80 MB get a page that says what to do', async ({
		page,
		context
	}, info) => {
		const one = await photos.paperPhoto();
		const padded = (size: number) => Buffer.concat([one, Buffer.alloc(size - one.length)]);
		await paper(context, page);
		await send(page, file('besar.jpg', padded(40_000_000)));
		await expect(pages(page)).toHaveCount(1);
		const refused = page.waitForResponse((response) => response.request().method() === 'POST');
		const huge = info.outputPath('raksasa.jpg');
		await writeFile(huge, padded(80_000_000));
		await galeri(page).setInputFiles(huge);
		await page.getByRole('button', { name: 'Kirim foto' }).click();
		expect((await refused).status()).toBe(413);
		await expect(page.getByRole('alert')).toContainText('lebih besar dari 60 MB');
		await expect(pages(page)).toHaveCount(1);
	});
});
