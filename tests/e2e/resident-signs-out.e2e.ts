import { expect, test, type Page } from '@playwright/test';
import { draftByForm } from '../support/draft-by-form';
import { startPushJourney, type PushJourney } from '../support/push-journey';
import { workerOf } from '../support/push-phone';
import { sqlOfApp } from '../support/sql-of-app';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let house: PushJourney;
test.beforeAll(async () => {
	house = await startPushJourney();
});
test.afterAll(() => house.service.stop());

/** Everything that scripts of this site can have kept on this phone. */
const kept = (page: Page) =>
	page.evaluate(async () => ({
		cases: await caches.has('ketanmu-cases'),
		local: { ...localStorage },
		session: { ...sessionStorage },
		databases: (await indexedDB.databases()).map(({ name }) => name)
	}));
const cookies = async (page: Page) =>
	(await page.context().cookies()).map(({ name }) => name).sort();
async function countOf(query: (sql: ReturnType<typeof sqlOfApp>) => Promise<readonly object[]>) {
	const sql = sqlOfApp();
	return (await query(sql).finally(() => sql.end())).length;
}
const subscriptions = () =>
	countOf(
		(sql) => sql`
			select s.id from push_subscriptions s join access a on a.holder_id = s.holder_id
			where a.case_id = ${house.mine.id}`
	);
const notices = () =>
	countOf((sql) => sql`select id from notices where case_id = ${house.mine.id}`);

test('who signs out leaves nothing of theirs on the phone, at the office or behind the back button', async ({
	browser
}) => {
	const { mine, step, news, sentTo } = house;
	const draft = await draftByForm(house.origin);
	const { page, isSubscribed } = await house.phone(browser, 'ponsel');
	await page.context().addCookies([draft.cookie]);
	await house.signIn(page);
	await house.turnOn(page);
	await page.evaluate(() => sessionStorage.setItem('ketikan', 'x'));
	await step('claim');
	const { deliver, shown } = await workerOf(page);
	await deliver(JSON.stringify(await news('ponsel')));
	await expect.poll(shown).toHaveLength(1);
	await expect.poll(async () => (await kept(page)).cases).toBe(true);
	expect((await kept(page)).local).not.toEqual({});
	expect(isSubscribed()).toBe(true);
	expect(await subscriptions()).toBe(1);
	expect(await cookies(page)).toEqual(expect.arrayContaining(['kenal', 'perangkat', 'warga']));

	await page.goto('/keluar');
	await page.getByRole('button', { name: 'Tinggalkan, lalu keluar' }).click();
	await expect(page).toHaveURL(/\/masuk\?keluar/);

	expect(await kept(page)).toEqual({ cases: false, local: {}, session: {}, databases: [] });
	expect(isSubscribed()).toBe(false);
	expect(await subscriptions()).toBe(0);
	// The mark of a known phone stays: its owner is not slowed when signing in again.
	expect(await cookies(page)).toContain('kenal');
	for (const gone of ['perangkat', 'warga']) expect(await cookies(page)).not.toContain(gone);
	for (const path of [`/permohonan/${mine.id}`, `/permohonan/${draft.id}/data`]) {
		await page.goto(path);
		expect(await page.content()).not.toContain(mine.code);
		await expect(page).toHaveURL(/\/masuk/);
	}
	for (let back = 0; back < 4; back++) {
		await page.goBack();
		expect(await page.content()).not.toContain(mine.code);
	}
	await step('approve');
	// Notices are written together with the step: there is none to wait for.
	expect(await notices()).toBe(1);
	expect(sentTo('ponsel')).toHaveLength(1);
	await page.context().close();
});
