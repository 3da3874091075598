import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { startApp, type App } from '../support/app';
import { builtRoutes } from '../support/built-routes';
import * as client from '../support/door-client';
import { faultsOf, nameOf, nowhere, pathOf, requestsOf, times } from '../support/door-requests';
import type { Kind } from '../support/door-table';
import { draftByForm } from '../support/draft-by-form';
import { ownDatabase } from '../support/own-database';
import { paperPhoto } from '../support/photos';
import { picture } from '../support/picture';
import { putPhoto } from '../support/put-photo';

const kinds: Kind[] = [
	...(['anyone', 'resident', 'row', 'office'] as const),
	...(['case', 'supervisor', 'token', 'follower'] as const)
];

let app: App;
let database: Awaited<ReturnType<typeof ownDatabase>>;
let sql: Sql;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	database = await ownDatabase();
	app = await startApp(database.settings);
	sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
});
test.afterAll(async () => {
	await sql.end();
	await app.stop();
	await database.end();
});
test.afterEach(() => database.up());

/** Each on a connection of its own: one that is kept may be closed just when it is taken up. */
const ask = (origin: string, path: string, wish: client.Ask = {}) =>
	client.ask(origin, path, { ...wish, headers: { ...wish.headers, connection: 'close' } });
const ready = async () => (await ask(app.origin, '/readyz')).status;
const isBack = async () => {
	await database.up();
	await expect.poll(ready).toBe(200);
};
const headerOf = ({ name, value }: { name: string; value: string }) => `${name}=${value}`;

test('whatever a door answers carries the headers of every page and has its line in the log', async () => {
	const { port } = new URL(app.origin);
	const broken = { 'content-type': 'multipart/form-data; boundary=x' };
	const photo = `/permohonan/${nowhere.id}/berkas/ktp:pelapor?/foto`;
	const asked: [status: number, origin: string, path: string, wish?: client.Ask][] = [
		[303, app.origin, '/petugas/antrean'],
		[303, app.origin, `/permohonan/${nowhere.id}`],
		[303, app.origin, photo, { method: 'POST', body: '--x--', headers: broken }],
		[307, `http://127.0.0.1:${port}`, '/lacak'],
		[404, app.origin, '/tidak-ada'],
		[404, app.origin, '/contoh'],
		[400, app.origin, '/lapor', { method: 'POST', body: 'x', headers: broken }]
	];
	for (const [status, origin, path, wish] of asked) {
		const before = app.log().length;
		const answer = await ask(origin, path, wish);
		expect(answer.status, path).toBe(status);
		expect(Object.fromEntries(answer.headers), path).toMatchObject({
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'")
		});
		await expect.poll(() => app.log().slice(before), path).toContain(`"status":${status}`);
		if (status >= 400)
			expect(answer.body, path).toMatch(/<h1[^>]*>(Halaman ini tidak ada|Permintaan)/);
		if (status >= 400) expect(answer.body, path).toMatch(/href="\/"/);
	}
});

test('every address says that it is closed, none fails, and all go on by themselves', async () => {
	const routes = await builtRoutes();
	const draft = await draftByForm(app.origin);
	const cookie = headerOf(draft.cookie);
	const mine = { ...nowhere, id: draft.id };
	await database.down();
	const asked = times(requestsOf(routes, ...kinds), ['', `${cookie}; warga=x; petugas=y`]);
	const closed: string[] = [];
	const faults = await faultsOf(asked, async ([request, as]) => {
		const { route, method, action } = request;
		const path = pathOf(route, mine) + (action && action !== 'default' ? `?/${action}` : '');
		const form = action === undefined ? undefined : { nama: 'Bibi' };
		const answer = await ask(app.origin, path, { method, form, cookie: as });
		const name = `${nameOf(request)} with ${as.slice(0, 9)}`;
		if (answer.status === 503 && answer.headers.get('content-type')?.startsWith('text/html')) {
			closed.push(nameOf(request));
			const { body, headers } = answer;
			if (!body.includes('<h1>Layanan sedang tidak bisa dipakai</h1>')) return `${name}: no words`;
			if (!body.includes('<a href="/">')) return `${name}: no way home`;
			if (!Number(headers.get('retry-after'))) return `${name}: not told when to come back`;
			if (body.includes(draft.id) || body.includes('Bibi')) return `${name}: tells what was asked`;
		}
		if (answer.headers.get('cache-control')?.includes('no-store') !== true && answer.status > 400)
			return `${name}: kept by browsers`;
		return answer.status === 500 && `${name}: ${answer.status}`;
	});
	expect(faults).toEqual([]);
	expect(closed).toContain('GET /(public)/lacak/[code]');
	expect(closed).toContain('GET /(resident)/permohonan/[id]/data');
	expect((await ask(app.origin, '/healthz')).status).toBe(200);
	expect((await ask(app.origin, '/readyz')).body).toBe('database\n');
	const code = await ask(app.origin, '/api/lacak/MJK-4T7K-9QXD', { headers: { accept: '*/*' } });
	expect([code.status, JSON.parse(code.body)]).toEqual([503, { code: 'outage' }]);
	await isBack();
	const page = await ask(app.origin, `/permohonan/${draft.id}/berkas`, { cookie });
	expect(page.status).toBe(200);
});

test('what is sent into it and sent again afterwards has one effect', async () => {
	const bytes = await paperPhoto();
	const { id, cookie } = await draftByForm(app.origin);
	const photo = { id, cookie: headerOf(cookie), bytes, key: randomUUID() };
	const form = { actionId: randomUUID(), layanan: 'ktp-rusak', 'untuk-siapa': 'diri-sendiri' };
	const begin = () => ask(app.origin, '/ajukan/pos-ketanmu', { form });
	await database.down();
	expect((await begin()).status).toBe(503);
	const refused = await putPhoto(app.origin, photo);
	expect([refused.status, refused.body.code]).toEqual([503, 'outage']);
	await isBack();
	const [first, again] = [await begin(), await begin()];
	expect(first.location).toMatch(/^\/permohonan\/[0-9a-f-]{36}\//);
	expect(again.location.split('/')[2]).toBe(first.location.split('/')[2]);
	expect((await putPhoto(app.origin, photo)).status).toBe(201);
	expect((await putPhoto(app.origin, photo)).status).toBe(200);
	expect(await sql`select digest from pages where case_id = ${id}`).toHaveLength(1);
});

test('jobs go on too', async () => {
	await database.down();
	await isBack();
	await sql`select graphile_worker.add_job('keep-deadlines', '{}')`;
	const waiting = async () =>
		(await sql`select 1 from graphile_worker.jobs where task_identifier = 'keep-deadlines'`).length;
	await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
});

for (const javaScriptEnabled of [true, false])
	test(`what was typed waits in the page and goes from there, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browser
	}) => {
		const context = await browser.newContext({ baseURL: app.origin, javaScriptEnabled });
		const draft = await draftByForm(app.origin, ['ktp-rusak'], 'diri-sendiri');
		await context.addCookies([draft.cookie]);
		const page = await context.newPage();
		const heading = page.getByRole('heading', { level: 1 });
		const again = page.getByRole('button', { name: 'Kirim lagi' });
		await page.goto(`/permohonan/${draft.id}/data?orang=pelapor`);
		const name = page.locator('[id="nama:pelapor"]');
		await name.fill('Wening Contoh');
		await database.down();
		await page.locator('main form button').last().click();
		await expect(heading).toHaveText('Layanan sedang tidak bisa dipakai');
		await expect(page.locator('main')).toContainText('masih ada di halaman ini');
		expect(await page.content()).not.toContain('Wening');
		await picture(page, 'tanpa-basis-data');
		await again.click();
		await expect(again).toBeVisible();
		await isBack();
		await again.click();
		await expect(name).toHaveValue('Wening Contoh');
		await context.close();
	});

test('what was typed is sent by loading the page again, too', async ({ browser }) => {
	const page = await browser.newPage({ baseURL: app.origin });
	await page.goto('/lapor');
	await page.getByLabel('Berapa yang diminta?').fill('50.000');
	await page.getByLabel('Apa yang terjadi?').fill('Diminta uang di loket.');
	await database.down();
	await page.getByRole('button', { name: 'Kirim laporan' }).click();
	await expect(page.getByRole('button', { name: 'Kirim lagi' })).toBeVisible();
	await isBack();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan sudah kami terima');
	expect(await sql`select 1 from reports`).toHaveLength(1);
	await page.close();
});

test('a page asked for is opened again from there', async ({ browser }) => {
	const page = await browser.newPage({ baseURL: app.origin });
	await database.down();
	// What it shows is remembered for three seconds.
	await expect(async () => {
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Buka lagi' })).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(page.getByRole('link', { name: 'Ke halaman awal' })).toHaveAttribute('href', '/');
	await picture(page, 'tanpa-basis-data-halaman');
	await isBack();
	await page.getByRole('link', { name: 'Buka lagi' }).click();
	await expect(page.getByLabel('Kode permohonan')).toBeVisible();
	await page.close();
});
