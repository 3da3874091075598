import { randomUUID } from 'node:crypto';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startApp, type App } from '../support/app';
import * as officer from '../support/officer';
import { picture } from '../support/picture';
import { sendFromCheck, type Sent } from '../support/resident-sends';
import { photograph, walkDraft } from '../support/resident-walk';
import { sendWhatsapp } from '../support/send-whatsapp';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const secret = randomUUID();
let app: App;

// An app of its own: "Ambil berikutnya" would take the cases of other journeys.
test.beforeAll(async () => {
	test.setTimeout(240_000);
	app = await startApp({ WHATSAPP_APP_SECRET: secret, WHATSAPP_NUMBER: '6281200000016' });
});
test.afterAll(() => app.stop());

const personOf = async (browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) =>
	(await browser.newContext({ baseURL: app.origin, ...options })).newPage();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click();
/** The station where a way stands. */
const stands = (page: Page, words: string) =>
	expect(page.locator('.way li.now h3')).toContainText(words);

async function asksAgain(office: Page) {
	await expect(office.getByText(/^Foto 1 dari/)).toBeVisible();
	await picture(office, 'petugas-foto');
	await link(office, 'Minta foto ulang');
	await office.getByLabel('Alasan').selectOption({ index: 1 });
	await office.getByLabel('Kata Anda sendiri').fill('Sudut kiri bawah tertutup jari.');
	await button(office, 'Minta foto ulang');
	await expect(office.getByText(/^Foto 2 dari/)).toBeVisible();
	await link(office, 'Isi tidak cocok');
	await office.getByLabel('Nama lengkap').first().check();
	await office.getByLabel('Alasan').selectOption({ index: 1 });
	await button(office, 'Minta jawaban ulang');
	await expect(office.getByText(/^Foto 2 dari/)).toBeVisible();
}

async function corrects(resident: Page, id: string) {
	await resident.goto(`/permohonan/${id}`);
	await expect(resident.locator('#tugas')).toContainText('Perbaiki yang ditandai');
	await picture(resident, 'perlu-perbaikan');
	await link(resident, 'Lihat dan perbaiki');
	await expect(resident.getByText('Sudut kiri bawah tertutup jari.')).toBeVisible();
	await expect(resident.getByText('Tempat antrean Anda tetap.')).toBeVisible();
	await picture(resident, 'perbaiki');
	await button(resident, /^Ambil foto lagi/);
	await photograph(resident, { way: /./, name: 'perbaikan' });
	await resident.locator('#halaman ~ .next a.button.act, .next a.act').first().click();
	await expect(resident.getByText('Foto baru Anda').first()).toBeVisible();
	await picture(resident, 'perbaiki-foto-siap');
	await resident.getByRole('button', { name: 'Kirim perbaikan' }).first().click();
	await expect(resident.getByText('Masih ada yang lain.')).toBeVisible();
	await picture(resident, 'perbaiki-jawaban');
	await resident.getByLabel('Nama lengkap').fill('Sari Contoh Baru');
	await button(resident, 'Kirim perbaikan');
	await expect(resident.getByText('Permohonan kembali ke tempatnya dalam antrean.')).toBeVisible();
	await stands(resident, 'Dalam antrean');
}

/** A step of the office; what the resident and the daughter then read. */
async function step(
	office: Page,
	does: () => Promise<void>,
	{ status, readers, toDaughter = status }: { status: string; readers: Page[]; toDaughter?: string }
) {
	await test.step(status, async () => {
		await does();
		await officer.expectStatus(office, status);
		for (const [at, reader] of readers.entries()) {
			await reader.reload();
			await stands(reader, at ? toDaughter : status);
			await picture(reader, `${at ? 'anak' : 'pemohon'}-${status}`);
		}
	});
}

for (const javaScriptEnabled of [true, false]) {
	const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
	test(`a lost card comes to the door, ${how}`, async ({ browser }) => {
		const resident = await personOf(browser, { javaScriptEnabled });
		const daughter = await personOf(browser, { javaScriptEnabled });
		const office = await personOf(browser, { viewport: { width: 1280, height: 720 } });
		await officer.signInOfficer(office, app.dataDir);

		await resident.goto('/');
		await picture(resident, 'beranda');
		await link(resident, /^Dokumen hilang/);
		await link(resident, /^KTP-el hilang/);
		await picture(resident, 'program');
		await link(resident, 'Mulai permohonan');
		await walkDraft(resident, {
			name: 'ktp',
			way: /^Pos Indonesia/,
			told: [[/Untuk siapa/, /^Diri saya/]]
		});
		await expect(resident.getByText('Rp 20.000').first()).toBeVisible();
		const sent = await sendFromCheck(resident, 'ktp');

		await test.step('the message', () => confirm(resident, office, sent, javaScriptEnabled));
		await link(resident, 'Lihat permohonan ini');
		await stands(resident, 'Dalam antrean');
		await picture(resident, 'permohonan-antre');

		await link(resident, 'Bagikan kabar ke keluarga');
		await resident.getByLabel('Untuk siapa?').fill('Rini');
		await resident.getByRole('radio', { name: 'Dengan pengiriman' }).check();
		await picture(resident, 'bagikan');
		await button(resident, 'Buat tautan');
		await expect(resident.getByText('Tautan untuk Rini sudah siap')).toBeVisible();
		await picture(resident, 'bagikan-siap');
		const shared = ((await resident.locator('.url').textContent()) ?? '').trim();
		await daughter.goto(shared);
		await picture(daughter, 'anak-tautan');
		await button(daughter, 'Lihat kabar');
		await stands(daughter, 'Dalam antrean');
		await picture(daughter, 'anak-antre');

		await officer.takeNextUntil(office, sent.code);
		await asksAgain(office);
		await officer.openCase(office, sent.code);
		const place = await officer.factOf(office, 'Tempat antrean');
		await office.goto(`/petugas/permohonan/${sent.code}/putusan`);
		await button(office, 'Kirim permintaan perbaikan');
		await daughter.reload();
		await expect(daughter.getByText('Pemohon memperbaiki yang diminta petugas.')).toBeVisible();
		await test.step('the correction', () => corrects(resident, sent.id));

		await officer.takeNextUntil(office, sent.code);
		await officer.openCase(office, sent.code);
		expect(await officer.factOf(office, 'Tempat antrean')).toBe(place);
		await expect(office.getByText('Sari Contoh Baru').first()).toBeVisible();
		await officer.acceptPhotos(office, sent.code);
		await officer.approve(office, sent.code);

		await resident.goto(`/permohonan/${sent.id}`);
		const readers = [resident, daughter];
		const press = (name: string | RegExp) => () => button(office, name);
		await step(office, async () => {}, { status: 'Sedang dibuat', readers });
		await step(office, press(/^Terbitkan/), {
			status: 'Dokumen terbit',
			readers,
			toDaughter: 'Selesai dibuat'
		});
		await step(office, press('Siapkan pengiriman'), { status: 'Siap dikirim', readers });
		await office.getByLabel('Nomor resi').fill('ee123456785id');
		await step(office, press(/^Serahkan$/), { status: 'Sudah di kurir', readers });
		for (const reader of readers) {
			await expect(reader.getByText('EE123456785ID')).toBeVisible();
			await expect(reader.getByText(/Rp 20.000/).first()).toBeVisible();
		}
		await step(office, press('Dalam perjalanan'), { status: 'Dalam perjalanan', readers });
		await step(office, press(/^Sudah sampai$/), { status: 'Sudah sampai', readers });

		await button(resident, 'Dokumen sudah saya terima');
		await expect(resident.getByText('Dokumen ada pada Anda.')).toBeVisible();
		await expect(resident.locator('.way')).toContainText('Selesai');
		await picture(resident, 'selesai');
		await daughter.reload();
		await expect(daughter.locator('.way')).toContainText('Permohonan ini sudah selesai.');
		await picture(daughter, 'anak-selesai');
		await officer.openCase(office, sent.code);
		await officer.expectStatus(office, 'Selesai');

		await link(resident, 'Bagikan kabar ke keluarga');
		await button(resident, /Tutup tautan.*Rini/);
		await expect(resident.getByText('Tautan sudah ditutup.')).toBeVisible();
		expect((await daughter.reload())?.status()).toBe(410);
		await expect(daughter.getByRole('heading', { name: 'Tautan ini sudah ditutup' })).toBeVisible();
		for (const person of [resident, daughter, office]) await person.context().close();
	});
}

/** With script the message comes from the phone and the page moves by itself; else an officer pastes it. */
async function confirm(resident: Page, office: Page, { code, phone }: Sent, scripted: boolean) {
	await expect(resident.getByRole('heading', { name: 'Satu langkah lagi' })).toBeVisible();
	const href = await resident
		.getByRole('link', { name: 'Kirim lewat WhatsApp' })
		.getAttribute('href');
	const text = new URL(href ?? '').searchParams.get('text') ?? '';
	expect(text).toContain(code);
	if (scripted) await sendWhatsapp(app.origin, secret, { phone, text });
	else {
		await office.goto('/petugas/whatsapp');
		await office.getByLabel('Tempel pesan WhatsApp').fill(text);
		await button(office, 'Cocokkan');
		await expect(office.getByRole('row', { name: new RegExp(code) })).toContainText(
			'Permohonan terkonfirmasi'
		);
		await link(resident, 'Sudah mengirim? Muat ulang halaman ini');
	}
	await expect(
		resident.getByRole('heading', { name: 'Permohonan Anda sudah lengkap' })
	).toBeVisible({ timeout: 15_000 });
	await picture(resident, 'terkirim-lengkap');
}
