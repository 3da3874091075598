import type { BrowserContext, Locator, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { draftByForm } from './draft-by-form.ts';

export const origin = process.env.APP_ORIGIN ?? '';
export const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
export const receiptOf = (bytes: Buffer) =>
	createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** A draft of a birth held by this browser, opened at one of its papers. */
export async function paper(context: BrowserContext, page: Page, slot = 'buku-nikah:keluarga') {
	const draft = await draftByForm(origin);
	await context.addCookies([draft.cookie]);
	const address = `/permohonan/${draft.id}/berkas/${slot}`;
	await page.goto(address);
	return { ...draft, address };
}

export const pages = (page: Page): Locator => page.locator('#halaman > li');
export const receipts = (page: Page): Locator => page.locator('#halaman > li .digest');
export const galeri = (page: Page): Locator => page.locator('#galeri');
