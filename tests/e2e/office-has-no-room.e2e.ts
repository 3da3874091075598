import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startApp, type App } from '../support/app';
import { ask } from '../support/door-client';
import { draftByForm } from '../support/draft-by-form';
import { file, galeri, pages, receiptOf, receipts } from '../support/paper-page';
import * as photos from '../support/photos';
import { picture } from '../support/picture';
import { putPath, putPhoto } from '../support/put-photo';
import { smallDisk } from '../support/small-disk';

let app: App;
let disk: Awaited<ReturnType<typeof smallDisk>>;
let photo: Buffer;
let folder: string;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	photo = await photos.paperPhoto();
	disk = await smallDisk(4);
	folder = join(disk.folder, 'files');
	app = await startApp({ DEMO: 'false', STORAGE_URL: pathToFileURL(folder).href });
});
test.afterAll(async () => {
	await app.stop();
	await disk.end();
});
test.afterEach(async () => {
	await disk.empty();
	await back();
});

const away = () => rename(folder, `${folder}.away`);
async function back() {
	await rm(folder, { force: true }).catch(() => {});
	await rename(`${folder}.away`, folder).catch(() => {});
}

async function draft() {
	const { id, cookie } = await draftByForm(app.origin);
	return { id, cookie, header: `${cookie.name}=${cookie.value}` };
}
const slotOf = (id: string) => `/permohonan/${id}/berkas/buku-nikah:keluarga`;

const losses = {
	'its folder is gone': away,
	'its folder has become a file': async () => {
		await away();
		await writeFile(folder, '');
	}
};
for (const [how, lose] of Object.entries(losses))
	test(`a photo waits until the storage is back when ${how}`, async () => {
		const { id, header } = await draft();
		const mine = { id, cookie: header, bytes: photo };
		await lose();
		const refused = await putPhoto(app.origin, mine);
		expect([refused.status, refused.body.code]).toEqual([503, 'outage']);
		expect(refused.body.message).toContain('Foto tetap di HP Anda');
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		expect((await ask(app.origin, '/readyz')).body).toBe('storage\n');
		expect((await ask(app.origin, '/healthz')).status).toBe(200);
		const list = await ask(app.origin, `/permohonan/${id}/berkas`, { cookie: header });
		expect(list.status).toBe(200);
		await back();
		expect((await putPhoto(app.origin, mine)).status).toBe(201);
		expect((await ask(app.origin, '/readyz')).status).toBe(200);
	});

test('a full disk takes no photo, leaves the draft as it was, and takes it when there is room', async () => {
	test.skip(!disk.fill, 'only root may mount a small disk');
	const { id, header } = await draft();
	const mine = { id, cookie: header, bytes: photo };
	await disk.fill?.();
	const refused = await putPhoto(app.origin, mine);
	expect([refused.status, refused.body.code]).toEqual([507, 'storage-full']);
	expect(refused.body.message).toContain('penuh');
	const list = () => ask(app.origin, `/permohonan/${id}/berkas`, { cookie: header });
	expect((await list()).body).toContain('0 dari');
	await disk.empty();
	expect((await putPhoto(app.origin, mine)).status).toBe(201);
	expect((await list()).body).toContain('1 dari');
});

test('more photos at once than there is room for are told to come back', async () => {
	const { id, header } = await draft();
	const mine = { id, cookie: header, bytes: photo };
	const { hostname, port } = new URL(app.origin);
	const headers = { origin: app.origin, cookie: header, 'content-length': '1000' };
	const path = putPath(mine);
	const begun = Array.from({ length: 21 }, () => {
		const slow = request({ hostname, port, method: 'PUT', path, headers });
		slow.on('error', () => {}).write('x');
		return slow;
	});
	try {
		// The one that is answered before its last byte found the other twenty inside.
		await Promise.race(begun.map((slow) => once(slow, 'response')));
		const refused = await putPhoto(app.origin, mine);
		expect([refused.status, refused.body.code]).toEqual([503, 'busy']);
		expect(refused.body.message).toContain('Tunggu sebentar');
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
	} finally {
		for (const slow of begun) slow.destroy();
	}
	await expect.poll(async () => (await putPhoto(app.origin, mine)).status).toBe(201);
});

async function open(page: Page) {
	const { id, cookie } = await draft();
	await page.context().addCookies([cookie]);
	await page.goto(app.origin + slotOf(id));
}

test('the page with script keeps the photo and sends it by itself when the storage is back', async ({
	page
}) => {
	await open(page);
	await away();
	await galeri(page).setInputFiles([file('satu.jpg', photo)]);
	const row = page.locator('[data-queue] > li');
	await expect(row).toContainText('Kantor kami sedang tidak tersambung. Foto tetap di HP Anda', {
		timeout: 20_000
	});
	await expect(page.locator('main')).not.toContainText('kami terima, pukul');
	await picture(page, 'tanpa-tempat-simpan');
	await back();
	await expect(pages(page)).toHaveCount(1, { timeout: 30_000 });
	await expect(row).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	const send = async (page: Page, ...files: Buffer[]) => {
		await galeri(page).setInputFiles(files.map((bytes, n) => file(`${n}.jpg`, bytes)));
		const answered = page.waitForResponse((response) => response.request().method() === 'POST');
		await page.getByRole('button', { name: 'Kirim foto' }).click();
		return (await answered).status();
	};

	test('the page says what to do while the storage is gone, and takes the photo afterwards', async ({
		page
	}) => {
		await open(page);
		await away();
		expect(await send(page, photo)).toBe(503);
		await expect(page.getByRole('alert')).toContainText('Kirim lagi nanti');
		await expect(pages(page)).toHaveCount(0);
		await picture(page, 'tanpa-tempat-simpan-tanpa-skrip');
		await back();
		expect(await send(page, photo)).toBe(303);
		await expect(receipts(page)).toHaveText([new RegExp(receiptOf(photo))]);
	});

	test('the page says that the disk is full, and takes the photos when there is room', async ({
		page
	}) => {
		test.skip(!disk.fill, 'only root may mount a small disk');
		await open(page);
		await disk.fill?.();
		const second = await photos.paperPhoto({ title: 'HALAMAN DUA' });
		expect(await send(page, photo, second)).toBe(507);
		await expect(page.getByRole('alert')).toContainText('penuh');
		await disk.empty();
		expect(await send(page, photo, second)).toBe(303);
		await expect(pages(page)).toHaveCount(2);
	});
});
