import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { samplePdf } from '$lib/server/demo/sample-pdf';
import * as officer from '../support/officer';
import { picture } from '../support/picture';
import { sendFromCheck } from '../support/resident-sends';
import { walkDraft } from '../support/resident-walk';

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a damaged family card comes as a PDF, byte by byte as the office attached it', async ({
	page,
	browser
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: /^Dokumen hilang/ }).click();
	await page.getByRole('link', { name: /^KK hilang atau rusak/ }).click();
	await page.getByRole('link', { name: 'Mulai permohonan' }).click();
	await walkDraft(page, {
		name: 'kk-pdf',
		way: /^PDF saja/,
		told: [
			[/Untuk siapa/, /^Diri saya|^Orang yang satu KK/],
			[/KK hilang atau rusak/, /^Rusak/]
		]
	});
	const { code, id } = await sendFromCheck(page, 'kk-pdf');

	const office = await (
		await browser.newContext({ viewport: { width: 1280, height: 720 } })
	).newPage();
	await officer.signInOfficer(office, process.env.APP_DATA_DIR ?? '', 'petugas2');
	await office.goto('/petugas/whatsapp');
	await office.getByLabel('Tempel pesan WhatsApp').fill(`Halo, kode saya ${code}`);
	await office.getByRole('button', { name: 'Cocokkan' }).click();
	await expect(office.getByRole('row', { name: new RegExp(code) })).toContainText('terkonfirmasi');
	await officer.openCase(office, code);
	await office.getByRole('button', { name: 'Ambil permohonan ini' }).click();
	await expect(office.getByText(/^Foto 1 dari/)).toBeVisible();
	await officer.acceptPhotos(office, code);
	await officer.approve(office, code);
	await office
		.getByLabel('PDF resmi')
		.setInputFiles({ name: 'kk.pdf', mimeType: 'application/pdf', buffer: samplePdf() });
	await office.getByRole('button', { name: 'Pasang PDF' }).click();
	await office.getByRole('button', { name: /^Terbitkan/ }).click();
	await officer.expectStatus(office, 'Dokumen terbit');

	await page.goto(`/permohonan/${id}`);
	await expect(page.locator('#tugas')).toContainText('Unduh dokumen Anda');
	await picture(page, 'kk-pdf-unduh');
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: /Unduh PDF/ }).click();
	const file = await (await coming).path();
	expect(digest(await readFile(file))).toBe(digest(samplePdf()));

	await page.goto(`/permohonan/${id}`);
	await expect(page.locator('.way li.now h3')).toContainText('Sudah diunduh');
	await expect(page.getByText('Dapat diunduh lagi dari halaman ini.')).toBeVisible();
	const task = page.locator('#tugas');
	await expect(task).toContainText(/Diunduh .*20\d\d.*pukul/);
	await expect(task.getByRole('link', { name: /Unduh lagi/ })).toBeVisible();
	await picture(page, 'kk-pdf-sudah');
	await task.getByRole('button', { name: 'Dokumen sudah saya simpan' }).click();
	await expect(page.getByText('Tidak ada. Permohonan ini sudah selesai.')).toBeVisible();
	await expect(page.getByRole('link', { name: /Unduh PDF/ })).toBeVisible();
	await office.reload();
	await officer.expectStatus(office, 'Selesai');
	await office.context().close();
});
