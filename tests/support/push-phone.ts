import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expect } from '@playwright/test';

export type Shown = { title: string; body: string; tag: string; url: string };
type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };

type Held = { key: number[] } | null;
type InPage = typeof globalThis & { pushHeld: (set?: { to: Held }) => Promise<Held> };

type Note = { title: string; body: string; tag: string; data: unknown; close: () => void };
type InWorker = typeof globalThis & {
	opened: string[];
	registration: {
		showNotification: (title: string, options?: Partial<Note>) => Promise<void>;
		getNotifications: () => Promise<Note[]>;
	};
	clients: { openWindow: (url: string) => Promise<void> };
};

/**
 * A browser whose push service is ours: what it subscribes to is `subscription`. No browser under test reaches
 * a real one, so `PushManager` is a stand-in that remembers as a browser does, across pages.
 */
export async function pushPhone(
	context: BrowserContext,
	{ origin, subscription }: { origin: string; subscription: Subscription }
): Promise<{ isSubscribed: () => boolean }> {
	let held: Held = null;
	await context.grantPermissions(['notifications'], { origin });
	await context.exposeFunction('pushHeld', (set?: { to: Held }) => {
		if (set) held = set.to;
		return held;
	});
	await context.addInitScript((given: Subscription) => {
		const { pushHeld } = globalThis as InPage;
		const made = ({ key }: { key: number[] }) => ({
			endpoint: given.endpoint,
			options: { userVisibleOnly: true, applicationServerKey: Uint8Array.from(key).buffer },
			toJSON: () => given,
			unsubscribe: async () => (await pushHeld({ to: null })) === null
		});
		Object.assign(PushManager.prototype, {
			getSubscription: async () => {
				const present = await pushHeld();
				return present && made(present);
			},
			subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
				const to = { key: [...applicationServerKey] };
				await pushHeld({ to });
				return made(to);
			}
		});
		// The headless shell that npm brings has no place for notifications: it grants the permission, then
		// says 'denied' (see `shownOn`).
		if (Notification.permission === 'granted') return;
		Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
		Notification.requestPermission = async () => 'granted';
	}, subscription);
	return { isSubscribed: () => held !== null };
}

/** The worker of this page's site, and pushes to it as from the browser's push service. */
export async function workerOf(page: Page) {
	const client = await page.context().newCDPSession(page);
	const ids: string[] = [];
	client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
		for (const { registrationId, isDeleted } of registrations)
			if (!isDeleted) ids.push(registrationId);
	});
	await client.send('ServiceWorker.enable');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await expect.poll(() => ids.length).toBeGreaterThan(0);
	const worker = page.context().serviceWorkers().at(-1) as Worker;
	await withNotifications(worker);
	const origin = new URL(page.url()).origin;
	return {
		worker,
		deliver: (data: string) =>
			client.send('ServiceWorker.deliverPushMessage', {
				...{ origin, registrationId: ids.at(-1) as string, data }
			}),
		/** What the phone shows now, oldest first. */
		shown: () => worker.evaluate(listShown),
		opened: () => worker.evaluate(() => (globalThis as InWorker).opened),
		/** A finger on the notification with this tag; where the worker then leads stands in `opened`. */
		tap: (tag: string) => worker.evaluate(tapShown, tag)
	};
}

const listShown = async (): Promise<Shown[]> =>
	(await (globalThis as InWorker).registration.getNotifications()).map(
		({ title, body, tag, data }) => ({ title, body, tag, url: (data as { url: string }).url })
	);

/** No finger reaches a notification through the debugging protocol, and a made event may open no window. */
async function tapShown(tag: string): Promise<void> {
	const { registration } = globalThis as InWorker;
	const notification = (await registration.getNotifications()).find((one) => one.tag === tag);
	if (!notification) throw new Error(`no notification ${tag}`);
	const event = new Event('notificationclick');
	Object.assign(event, { notification, waitUntil: () => {} });
	globalThis.dispatchEvent(event);
}

async function withNotifications(worker: Worker): Promise<void> {
	const isReal = await worker.evaluate(() => {
		const self = globalThis as InWorker;
		self.opened ??= [];
		self.clients.openWindow = async (url) => void self.opened.push(url);
		if (Notification.permission === 'granted') return true;
		let list: Note[] = [];
		self.registration.getNotifications = async () => list;
		self.registration.showNotification = async (title, { body = '', tag = '', data } = {}) => {
			const note = { title, body, tag, data, close: () => {} };
			note.close = () => void (list = list.filter((one) => one !== note));
			list = [...list.filter((one) => !tag || one.tag !== tag), note];
		};
		return false;
	});
	if (!isReal && !said) console.log((said = standIn));
}

let said = '';
const standIn =
	'push: this browser shows no notifications (headless shell; neither a granted permission nor Browser.setPermission changes it), a list stands in for its tray';
