import { expect, test } from '@playwright/test';
import { file, galeri, pages, paper, receipts } from '../support/paper-page.ts';
import * as photos from '../support/photos.ts';

test.describe('with JavaScript', () => {
	test('photos are shrunk, sent by themselves and ticked with the receipt of their bytes', async ({
		page,
		context
	}) => {
		const noise: string[] = [];
		page.on('console', (message) => noise.push(message.text()));
		page.on('pageerror', (error) => noise.push(error.message));
		const sent: { size: number; status: number; digest: string }[] = [];
		page.on('response', async (response) => {
			if (response.request().method() !== 'PUT') return;
			const { digest } = (await response.json()) as { digest: string };
			const size = response.request().postDataBuffer()?.length ?? 0;
			sent.push({ size, status: response.status(), digest });
		});
		const [large, small] = [await photos.phonePhoto(), await photos.paperPhoto()];
		await paper(context, page);
		await expect(page.getByRole('button', { name: 'Kirim foto' })).toBeHidden();
		await galeri(page).setInputFiles([file('besar.jpg', large), file('kecil.jpg', small)]);
		await expect(pages(page)).toHaveCount(2, { timeout: 30_000 });
		expect(sent.map(({ status }) => status)).toEqual([201, 201]);
		expect(large.length).toBeGreaterThan(1_000_000);
		for (const { size } of sent) expect(size).toBeLessThanOrEqual(350_000);
		await expect(receipts(page)).toHaveText(
			sent.map(({ digest }) => new RegExp(digest.slice(0, 8)))
		);
		await expect(page.locator('[data-queue] > li')).toHaveCount(0);
		expect(noise).toEqual([]);
	});

	test('nothing says received while the signal is gone, and the photo goes by itself afterwards', async ({
		page,
		context
	}) => {
		const one = await photos.paperPhoto();
		await paper(context, page);
		await context.setOffline(true);
		await galeri(page).setInputFiles([file('satu.jpg', one)]);
		const queue = page.locator('[data-queue] > li');
		await expect(queue).toContainText('Foto belum terkirim karena sinyal putus');
		await expect(page.locator('[data-live]')).toContainText('Foto 1: Foto belum terkirim');
		await expect(page.locator('main')).not.toContainText('kami terima', { useInnerText: true });
		const keys: (string | undefined)[] = [];
		page.on('request', (request) => {
			if (request.method() === 'PUT') keys.push(request.headers()['idempotency-key']);
		});
		await context.setOffline(false);
		await expect(pages(page)).toHaveCount(1, { timeout: 20_000 });
		expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
	});

	test('an answer that was lost is asked for again under the same id, and one page is there', async ({
		page,
		context
	}) => {
		const one = await photos.paperPhoto();
		await paper(context, page);
		const keys: (string | undefined)[] = [];
		const statuses: number[] = [];
		await page.route('**/berkas/**', async (route) => {
			if (route.request().method() !== 'PUT') return route.continue();
			keys.push(route.request().headers()['idempotency-key']);
			const response = await route.fetch();
			statuses.push(response.status());
			if (keys.length === 1) return route.abort('connectionreset');
			return route.fulfill({ response });
		});
		await galeri(page).setInputFiles([file('satu.jpg', one)]);
		await expect(pages(page)).toHaveCount(1, { timeout: 20_000 });
		expect(statuses).toEqual([201, 200]);
		expect(new Set(keys).size).toBe(1);
	});

	test('a dark photo is shown a better one beside, and goes when the person says so', async ({
		page,
		context
	}) => {
		const dark = await photos.paperPhoto({ dark: true });
		await paper(context, page);
		const warned = page.locator('[data-queue] > li');
		await galeri(page).setInputFiles([file('gelap.jpg', dark)]);
		await expect(warned).toContainText('Foto ini gelap');
		await expect(warned.getByRole('button', { name: 'Pakai saja' })).toBeVisible();
		for (const expected of ['Foto ini gelap', undefined]) {
			const choosing = page.waitForEvent('filechooser');
			await warned.getByRole('button', { name: 'Foto ulang' }).click();
			const title = expected ?? 'LAIN';
			await (
				await choosing
			).setFiles([file('lagi.jpg', await photos.paperPhoto({ title, dark: true }))]);
			if (expected) await expect(warned).toContainText(expected);
		}
		await expect(pages(page)).toHaveCount(1, { timeout: 20_000 });
		await expect(pages(page)).toContainText(['Gelap']);
	});

	test('a text named .jpg is refused in its row, and the next photo goes on', async ({
		page,
		context
	}) => {
		await paper(context, page);
		await galeri(page).setInputFiles([
			file('teks.jpg', photos.textNamedJpg()),
			file('satu.jpg', await photos.paperPhoto())
		]);
		await expect(pages(page)).toHaveCount(1, { timeout: 20_000 });
		const row = page.locator('[data-queue] > li');
		await expect(row).toHaveCount(1);
		await expect(row).toContainText('bukan foto');
		await row.getByRole('button', { name: 'Buang foto ini' }).click();
		await expect(row).toHaveCount(0);
	});

	test('a sign-in that ended is said in the row, and the photo waits there', async ({
		page,
		context
	}) => {
		const { cookie } = await paper(context, page);
		await context.clearCookies();
		const row = page.locator('[data-queue] > li');
		await galeri(page).setInputFiles([file('satu.jpg', await photos.phonePhoto())]);
		await expect(row).toContainText('Anda perlu masuk lagi', { timeout: 20_000 });
		await context.addCookies([cookie]);
		await row.getByRole('button', { name: 'Kirim lagi sekarang' }).click();
		await expect(pages(page)).toHaveCount(1, { timeout: 20_000 });
	});

	test('a list that does not come is said and asked for again', async ({ page, context }) => {
		const { address } = await paper(context, page);
		let cut = true;
		await page.route(address, (route) =>
			cut && route.request().resourceType() === 'fetch' ? route.abort() : route.fallback()
		);
		await galeri(page).setInputFiles([file('satu.jpg', await photos.paperPhoto())]);
		const late = page.locator('[data-late]');
		await expect(late).toContainText('Daftarnya belum tampil', { timeout: 20_000 });
		await expect(late).toBeVisible({ timeout: 20_000 });
		await expect(pages(page)).toHaveCount(0);
		cut = false;
		await expect(pages(page)).toHaveCount(1, { timeout: 40_000 });
		await expect(late).toBeHidden();
	});

	test('a photo larger than 60 MB is refused, and the connection lives on', async ({
		page,
		context
	}) => {
		const { address } = await paper(context, page);
		const digest = '0'.repeat(64);
		const answer = await page.request.put(`${address}/${digest}`, {
			data: Buffer.alloc(80_000_000),
			headers: { 'content-type': 'application/octet-stream' }
		});
		expect(answer.status()).toBe(413);
		expect(await answer.json()).toMatchObject({ code: 'photo-too-many-bytes' });
		const wrong = await page.request.put(`${address}/${digest}`, {
			data: await photos.paperPhoto(),
			headers: { 'content-type': 'application/octet-stream' }
		});
		expect(wrong.status()).toBe(409);
		const foreign = await page.request.put(`${address}/${digest}`, {
			data: Buffer.from('x'),
			headers: { 'content-type': 'application/octet-stream', origin: 'https://jahat.example' }
		});
		expect(foreign.status()).toBe(403);
	});
});

test('the form of a case is printed from its own page, and copied by hand', async ({
	page,
	context
}) => {
	const { id } = await paper(context, page, 'f-2-01-kelahiran:anak-1');
	await page.getByRole('link', { name: 'Cetak formulir' }).click();
	await expect(page.getByRole('article')).toContainText('F-2.01');
	await expect(page.getByRole('article')).toContainText('Isi formulir ini benar.');
	await page.goto(`/permohonan/${id}/formulir/f-2-01-kelahiran:anak-1?salin`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Salin formulir F-2.01');
	await expect(page.locator('main')).toContainText('Isi formulir ini benar.');
});
