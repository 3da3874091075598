import { expect, test, type Page } from '@playwright/test';
import { workerOf } from '../support/push-phone';

const news = (body: string, tag: string) =>
	JSON.stringify({ title: 'Ketanmu', body, url: '/permohonan/0199-contoh', tag });

/** The worker is installed with its page, and pushes reach it. */
async function listening(page: Page) {
	await page.goto('/luring');
	await page.context().grantPermissions(['notifications'], { origin: new URL(page.url()).origin });
	return workerOf(page);
}

test('a push is shown with the tag of its notice; what nobody understands is shown too', async ({
	page
}) => {
	const { deliver, shown } = await listening(page);
	await deliver(news('Permohonan sudah masuk antrean.', 'satu'));
	await expect
		.poll(shown)
		.toMatchObject([{ title: 'Ketanmu', body: 'Permohonan sudah masuk antrean.', tag: 'satu' }]);
	await deliver('bukan dari kantor');
	await expect
		.poll(async () => (await shown()).find(({ tag }) => !tag))
		.toMatchObject({ title: 'Ketanmu', body: '', url: '/permohonan' });
});

test('a tap opens the case, and never another site', async ({ page, baseURL }) => {
	const { deliver, shown, tap, opened } = await listening(page);
	const evil = JSON.stringify({ ...JSON.parse(news('x', 'dua')), url: 'https://evil.test/x' });
	await deliver(evil);
	await deliver(news('x', 'satu'));
	await expect.poll(shown).toHaveLength(2);
	await tap('dua');
	await tap('satu');
	await expect.poll(opened).toEqual([`${baseURL}/permohonan/0199-contoh`]);
});

test('the address takes subscriptions of this site alone, and of nobody unknown', async ({
	request,
	baseURL
}) => {
	const data = {
		subscription: {
			endpoint: 'https://fcm.googleapis.com/fcm/send/x',
			keys: {
				p256dh: Buffer.alloc(65, 4).toString('base64url'),
				auth: Buffer.alloc(16).toString('base64url')
			}
		},
		language: 'id'
	};
	const post = async (headers: Record<string, string>, body: object = data) =>
		(await request.post('/api/push/subscriptions', { data: body, headers })).status();
	const origin = baseURL!;
	expect(await post({ origin })).toBe(404);
	const link = crypto.randomUUID();
	expect(await post({ origin, cookie: `ikut-${link}=x` }, { ...data, link })).toBe(404);
	expect(await post({ origin: 'https://evil.test' })).toBe(400);
	expect(await post({})).toBe(400);
	expect(await post({ origin }, { ...data, filler: 'x'.repeat(9000) })).toBe(400);
	const inside = { ...data.subscription, endpoint: 'https://127.0.0.1/x' };
	expect(await post({ origin }, { ...data, subscription: inside })).toBe(400);
	const gone = await request.delete('/api/push/subscriptions', {
		data: { endpoint: data.subscription.endpoint },
		headers: { origin }
	});
	expect(gone.status()).toBe(404);
});

/** A browser that answers the question for permission so. */
const answering = (page: Page, before: string, after = before) =>
	page.addInitScript(
		([first, then]) => {
			let permission = first;
			Object.defineProperty(Notification, 'permission', { get: () => permission });
			Notification.requestPermission = async () => {
				(globalThis as unknown as { asked: true }).asked = true;
				return (permission = then) as NotificationPermission;
			};
			// No push service stands behind a browser under test.
			PushManager.prototype.subscribe = () => Promise.reject(new Error('no service'));
		},
		[before, after]
	);
const asked = (page: Page) => page.evaluate(() => 'asked' in globalThis);

test('permission is asked on the tap alone, and a failure says what to do', async ({ page }) => {
	await answering(page, 'default', 'granted');
	await page.goto('/contoh?bagian=kabar');
	const button = page.getByRole('button', { name: 'Beri tahu saya' });
	await expect(button).toBeVisible();
	expect(await asked(page)).toBe(false);
	await button.click();
	await expect(page.getByRole('status')).toHaveText(/Kabar belum dapat dinyalakan/);
	await expect(button).toBeVisible();
	expect(await asked(page)).toBe(true);
});

test('a phone that refuses is told how to change that', async ({ page }) => {
	await answering(page, 'default', 'denied');
	await page.goto('/contoh?bagian=kabar');
	await page.getByRole('button', { name: 'Beri tahu saya' }).click();
	await expect(page.getByRole('status')).toHaveText(/izinkan pemberitahuan/);
	await expect(page.getByRole('button', { name: 'Beri tahu saya' })).toBeHidden();
});
