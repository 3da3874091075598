import { expect, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Step } from './case-step';
import type { HouseholdCase } from './household-case';
import { prepareBeside } from './prepare-beside';
import { pushPhone } from './push-phone';
import { startPushService } from './push-service';

/** Two journeys at a time: each has a port of its own that the app may push to. */
const pushPort = () =>
	Number(process.env.APP_PUSH_PORTS?.split(',')[Number(process.env.TEST_PARALLEL_INDEX)]);

/** A household, an officer who moves its case on, and the push service that its phones are subscribed to. */
export async function startPushJourney() {
	const origin = process.env.APP_ORIGIN as string;
	const service = await startPushService(pushPort());
	const mine = await prepareBeside<HouseholdCase>('household-case', { stage: 'queued' });
	const staff = randomUUID();
	const sentTo = (path: string) => service.pushed.filter((one) => one.path === `/${path}`);
	return {
		origin,
		mine,
		service,
		sentTo,
		step: (...steps: Step[]) => prepareBeside<string>('case-step', { id: mine.id, staff, steps }),
		/** The news number `n` for this phone, opened as its browser does. */
		async news(path: string, n = 1) {
			await expect.poll(() => sentTo(path).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(n);
			return sentTo(path)[n - 1]!.payload;
		},
		async phone(browser: Browser, path: string) {
			const viewport = { width: 360, height: 740 };
			const context = await browser.newContext({ baseURL: origin, locale: 'id-ID', viewport });
			const subscription = service.subscriptionAt(path);
			const held = await pushPhone(context, { origin, subscription });
			return { page: await context.newPage(), ...held };
		},
		async signIn(page: Page) {
			await page.goto('/masuk');
			await page.locator('input[name=siapa]').fill(mine.code);
			await page.getByLabel('PIN, 6 angka').fill(mine.pin);
			await page.getByLabel('HP sendiri').check();
			await page.locator('main').getByRole('button', { name: 'Masuk' }).click();
			await expect(page).not.toHaveURL(/\/masuk$/);
			await page.goto(`/permohonan/${mine.id}`);
		},
		async turnOn(page: Page) {
			await page.getByRole('button', { name: 'Beri tahu saya' }).click();
			await expect(page.getByRole('button', { name: 'Matikan kabar' })).toBeVisible();
		}
	};
}

export type PushJourney = Awaited<ReturnType<typeof startPushJourney>>;
