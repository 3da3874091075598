import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

type Demo = { codes: Record<string, string> };
const codeOf = (status: string): string => {
	const file = join(process.env.APP_DATA_DIR ?? '', 'demo.json');
	const code = (JSON.parse(readFileSync(file, 'utf8')) as Demo).codes[status];
	if (!code) throw new Error(`no demo case is ${status}`);
	return code;
};
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.locator('main ul').first().getByRole('link');

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled });

		test('every life event leads to a service in at most three taps', async ({ page }) => {
			await page.goto('/');
			await expect(heading(page)).toHaveText('Apa yang Anda perlukan?');
			const events = await rows(page).count();
			expect(events).toBeGreaterThanOrEqual(6);
			for (let event = 0; event < events; event++) {
				await page.goto('/');
				await rows(page).nth(event).click();
				const choices = /^\/(peristiwa|layanan)(\/|$)/.test(new URL(page.url()).pathname);
				const arrived = page.getByRole('link', { name: 'Mulai permohonan' });
				const comeTo = page.getByRole('heading', { name: 'Titik layanan terdekat' });
				if (choices && !(await comeTo.isVisible())) await rows(page).first().click();
				// "Semua layanan" names a service first; the third tap is its program.
				const program = page.locator('main a[href^="/program/"]').first();
				if (new URL(page.url()).pathname.startsWith('/layanan/') && (await program.isVisible()))
					await program.click();
				await expect(arrived.or(comeTo)).toBeVisible();
			}
		});

		test('a lost card leads to its papers, and first to any nearer office', async ({ page }) => {
			await page.goto('/');
			await page.getByRole('link', { name: /hilang, rusak/ }).click();
			await page.getByRole('link', { name: /^KTP-el hilang/ }).click();
			await expect(page.getByText('Dukcapil mana pun dapat mencetaknya').first()).toBeVisible();
			await expect(page.getByText('Rp 20.000').first()).toBeVisible();
			await expect(page.getByText('Atau ambil sendiri')).toBeVisible();
			await expect(page.getByText('Surat kehilangan dari kepolisian').first()).toBeVisible();
			const start = page.getByRole('link', { name: 'Mulai permohonan' });
			await expect(start).toHaveAttribute('href', /^\/ajukan\/.+\?layanan=ktp-hilang$/);
		});

		test('the simulator changes the papers and says why', async ({ page }) => {
			await page.goto('/program/pos-ketanmu?layanan=ktp-hilang');
			await expect(page.getByText('F-1.07 Surat kuasa').first()).toBeHidden();
			await page.getByLabel('Untuk siapa permohonan ini?').selectOption({ label: 'Orang lain' });
			await page.getByRole('button', { name: 'Perbarui daftar' }).click();
			await expect(page.getByText('F-1.07 Surat kuasa').first()).toBeVisible();
			await expect(page.getByText('Meterai Anda beli sendiri').first()).toBeVisible();
			await expect(page.getByLabel('Untuk siapa permohonan ini?')).toHaveValue('orang-lain');

			await page.getByLabel('Di mana KTP-el dicetak?').selectOption({ index: 2 });
			await page.getByRole('button', { name: 'Perbarui daftar' }).click();
			await expect(page.getByText('Permohonan ini belum dapat dikirim')).toBeVisible();
			await expect(page.getByRole('link', { name: 'Mulai permohonan' })).toBeHidden();
		});

		test('a code shows the stage, and a mistyped one what is wrong', async ({ page }) => {
			await page.goto('/');
			await page.getByLabel('Kode permohonan').fill('mjk-123');
			await page.getByRole('button', { name: 'Lihat sampai di mana' }).click();
			await expect(page.getByRole('alert')).toContainText('8 huruf');
			await expect(page.getByLabel('Kode permohonan')).toHaveValue('mjk-123');
			await expect(page).toHaveTitle(/^Perlu diperbaiki/);

			// An end: no other journey moves it.
			const code = codeOf('rejected');
			await page.getByLabel('Kode permohonan').fill(code.toLowerCase().replaceAll('-', ' '));
			await page.getByRole('button', { name: 'Lihat sampai di mana' }).click();
			await expect(page).toHaveURL(new RegExp(`/lacak/${code}$`));
			await expect(heading(page)).toHaveText('Tidak dapat diproses');
		});

		test('a code that nobody has keeps what was typed', async ({ page }) => {
			const answer = await page.goto('/lacak/MJK-4T7K-9QXD');
			expect(answer?.status()).toBe(404);
			await expect(page.getByLabel('Kode permohonan')).toHaveValue('MJK-4T7K-9QXD');
			await expect(heading(page)).toHaveText('Kode ini belum kami temukan');
		});

		test('a service point is found by kecamatan', async ({ page }) => {
			await page.goto('/layanan/ktp-pemula');
			await page.getByLabel('Kecamatan Anda').selectOption({ label: 'Mojosari' });
			await page.getByRole('button', { name: 'Cari yang terdekat' }).click();
			await expect(page.getByText('Kantor Kecamatan Mojosari')).toBeVisible();
			await expect(page.getByText('Kantor Kecamatan Gondang')).toBeHidden();
			await expect(page.getByText('Jam ini belum dipastikan').first()).toBeVisible();
		});

		test('a levy is reported without a name, and faults keep what was written', async ({
			page
		}) => {
			await page.goto('/lapor');
			await page.getByLabel('Berapa yang diminta?').fill('banyak');
			await page.getByRole('button', { name: 'Kirim laporan' }).click();
			await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
			await expect(page.getByLabel('Berapa yang diminta?')).toHaveValue('banyak');
			await page.getByLabel('Berapa yang diminta?').fill('50.000');
			await page.getByLabel('Apa yang terjadi?').fill('Diminta uang di loket.');
			await page.getByRole('button', { name: 'Kirim laporan' }).click();
			await expect(heading(page)).toHaveText('Laporan sudah kami terima');
		});
	});
}

test('the stage page names no program, paper or way, in whatever case', async ({ page }) => {
	for (const status of ['processing', 'handed-over', 'in-transit', 'rejected', 'completed']) {
		await page.goto(`/lacak/${codeOf(status)}`);
		const words = (await page.locator('live-status').innerText()).toLowerCase();
		expect(words).not.toMatch(/akta|kartu|ktp|kia\b|kurir|pos |motor|almarhum|resi|pdf/);
	}
});

test('the stage as JSON is what the contract says', async ({ request }) => {
	const answer = await request.get(`/api/lacak/${codeOf('cancelled')}`);
	expect(answer.headers()['cache-control']).toBe('no-store');
	const told = (await answer.json()) as Record<string, unknown>;
	expect(told).toMatchObject({ code: codeOf('cancelled'), status: 'cancelled' });
	const allowed = ['code', 'status', 'statusLabel', 'since', 'queuePosition', 'estimate'];
	expect(Object.keys(told).filter((key) => !allowed.includes(key))).toEqual([]);
	const missing = await request.get('/api/lacak/MJK-4T7K-9QXD');
	expect(missing.status()).toBe(404);
	expect(missing.headers()['content-type']).toContain('application/json');
});

test('a page left open says when it last heard', async ({ page }) => {
	await page.clock.install();
	await page.goto(`/lacak/${codeOf('processing')}`);
	await expect(page.getByText(/Diperiksa terakhir pukul \d\d\.\d\d WIB/)).toBeVisible();
	await page.route('**/api/lacak/**', (route) => route.abort());
	await page.clock.fastForward('01:01');
	await expect(page.getByText(/Belum tersambung/)).toBeVisible();
	await page.unroute('**/api/lacak/**');
	await page.clock.fastForward('02:01');
	await expect(page.getByText(/^Diperiksa terakhir/)).toBeVisible();
});
