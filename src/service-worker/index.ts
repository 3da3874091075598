/// <reference lib="webworker" />
import { forgetCases } from '$lib/ui/live/known-case';
import { call } from '$lib/ui/live/subscription-call';
import { openFrom, showNotification } from './notification';
import { shellOf, type BuiltFile } from './shell';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST?: BuiltFile[] };

const shell = shellOf(self.__WB_MANIFEST ?? []);

self.addEventListener('install', (event) => {
	event.waitUntil(shell.fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
	const ready = async () => {
		await shell.dropOlder();
		await self.registration.navigationPreload?.enable();
		await self.clients.claim();
	};
	event.waitUntil(ready());
});

async function page(event: FetchEvent): Promise<Response> {
	try {
		return ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request));
	} catch (error) {
		const offline = await shell.findPage();
		if (!offline) throw error;
		return offline;
	}
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== self.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(page(event));
	else if (shell.has(pathname))
		event.respondWith(shell.find(request).then((kept) => kept ?? fetch(request)));
});

self.addEventListener('push', (event) => {
	event.waitUntil(showNotification(self.registration, event.data));
});

self.addEventListener('notificationclick', (event) => {
	event.waitUntil(openFrom(self.clients, event.notification));
});

type SubscriptionChange = ExtendableEvent & {
	oldSubscription?: PushSubscription | null;
	newSubscription?: PushSubscription | null;
};

async function renew({ oldSubscription: old, newSubscription }: SubscriptionChange) {
	// A browser that does not say which one ended is healed by the next visit of its page.
	if (!old) return;
	const subscription =
		newSubscription ?? (await self.registration.pushManager.subscribe(old.options));
	await call('POST', { subscription, replaces: old.endpoint });
}
self.addEventListener('pushsubscriptionchange', (event) => {
	const change = event as SubscriptionChange;
	change.waitUntil(renew(change));
});

async function forget() {
	await forgetCases();
	for (const shown of await self.registration.getNotifications()) shown.close();
}
self.addEventListener('message', (event) => {
	const { type, language } = event.data as { type?: string; language?: string };
	if (type === 'sign-out') event.waitUntil(forget());
	if (type === 'language' && language) event.waitUntil(shell.speak(language));
});
