import { expect, test, type Page } from '@playwright/test';
import { startPushJourney, type PushJourney } from '../support/push-journey';
import { workerOf } from '../support/push-phone';
import { sqlOfApp } from '../support/sql-of-app';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let house: PushJourney;
test.beforeAll(async () => {
	house = await startPushJourney();
});
test.afterAll(() => house.service.stop());

let resident: Page;
const words = (news: { body: string; tag: string; url: string }) => ({
	...{ body: news.body, tag: news.tag, url: news.url }
});

test('a resident turns news on, is told the next stage, and a tap leads to the case', async ({
	browser
}) => {
	const { origin, mine, step, news } = house;
	const { page } = await house.phone(browser, 'ponsel');
	resident = page;
	await house.signIn(page);
	await house.turnOn(page);
	await expect(page.getByText('HP ini akan diberi tahu').first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Matikan kabar' })).toBeVisible();

	await step('claim');
	const told = await news('ponsel');
	const { deliver, shown, tap, opened } = await workerOf(page);
	await deliver(JSON.stringify(told));
	await expect.poll(shown).toEqual([
		{
			title: 'Ketanmu',
			body: 'Petugas mulai memeriksa permohonan.',
			tag: told.tag,
			url: `/permohonan/${mine.id}`
		}
	]);
	// A repeat carries the same tag: one notification, not two.
	await deliver(JSON.stringify({ ...told, body: 'Diulang.' }));
	await expect.poll(async () => (await shown()).map(({ body }) => body)).toEqual(['Diulang.']);

	await page.goto('/bantuan');
	await tap(told.tag);
	await expect.poll(opened).toEqual([`${origin}/permohonan/${mine.id}`]);
	expect(await shown()).toEqual([]);
	await page.goto((await opened())[0]!);
	await expect(page.getByText(mine.code).first()).toBeVisible();
});

test('a daughter is told the same by her link, and nothing more once it is closed', async ({
	browser
}) => {
	const { mine, step, news, sentTo } = house;
	await resident.goto(`/permohonan/${mine.id}/keluarga`);
	await resident.getByLabel('Untuk siapa?').fill('Ratna');
	await resident.getByRole('radio', { name: 'Tahap saja' }).check();
	await resident.getByRole('button', { name: 'Buat tautan' }).click();
	const link = (await resident.locator('.url').textContent())?.trim() ?? '';

	const { page } = await house.phone(browser, 'putri');
	await page.goto(link);
	await page.getByRole('button', { name: 'Lihat kabar' }).click();
	await house.turnOn(page);
	await step('approve');
	const told = await news('putri');
	const { deliver, shown, tap, opened } = await workerOf(page);
	await deliver(JSON.stringify(told));
	const followed = new URL(page.url()).pathname;
	await expect
		.poll(async () => (await shown()).map(words))
		.toEqual([{ body: 'Petugas mulai mengerjakan permohonan.', tag: told.tag, url: followed }]);
	for (const secret of [mine.id, mine.code, mine.phone])
		expect(JSON.stringify(await shown())).not.toContain(secret);
	await page.goto('/bantuan');
	await tap(told.tag);
	await expect.poll(opened).toEqual([house.origin + followed]);
	await page.goto(followed);
	await expect(page.getByRole('heading', { name: 'Sampai di mana' })).toBeVisible();
	await news('ponsel', 2);

	await resident.goto(`/permohonan/${mine.id}/keluarga`);
	await resident.getByRole('button', { name: /Tutup tautan.*Ratna/ }).click();
	await expect(resident.getByText('Tautan sudah ditutup.')).toBeVisible();
	await step('hold');
	await news('ponsel', 3);
	// All notices of a step are written together: the resident's is here, and there is no other.
	const sql = sqlOfApp();
	const last = await sql`
		select count(*)::int as count from notices where event_id =
			(select event_id from notices where case_id = ${mine.id} order by created_at desc limit 1)`;
	await sql.end();
	expect(last[0]).toEqual({ count: 1 });
	expect(sentTo('putri')).toHaveLength(1);
	expect((await page.goto(followed))?.status()).toBe(410);
	await page.context().close();
});

test('a browser that changes its address keeps its news', async () => {
	const { service, step, news, sentTo } = house;
	const { worker } = await workerOf(resident);
	const [before, after] = [service.subscriptionAt('ponsel'), service.subscriptionAt('ponsel-baru')];
	const asked = await worker.evaluate(
		async ([old, next]) => {
			let options: unknown;
			const self = globalThis as unknown as { registration: ServiceWorkerRegistration };
			Object.assign(self.registration.pushManager, {
				subscribe: async (wanted: unknown) => {
					options = wanted;
					return { ...next, toJSON: () => next };
				}
			});
			let done: Promise<unknown> = Promise.resolve();
			const event = new Event('pushsubscriptionchange');
			Object.assign(event, {
				oldSubscription: { endpoint: old!.endpoint, options: { userVisibleOnly: true } },
				waitUntil: (work: Promise<unknown>) => (done = work)
			});
			globalThis.dispatchEvent(event);
			await done;
			return options;
		},
		[before, after]
	);
	expect(asked).toEqual({ userVisibleOnly: true });
	const old = sentTo('ponsel').length;
	await step('release');
	expect((await news('ponsel-baru')).body).toBe('Petugas mulai mengerjakan permohonan.');
	expect(sentTo('ponsel')).toHaveLength(old);
	await resident.context().close();
});
