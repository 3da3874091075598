type Payload = { title: string; body: string; url: string; tag: string };

/** Shows what was pushed; a push that shows nothing is punished by browsers, so something always is. */
export async function showNotification(
	registration: ServiceWorkerRegistration,
	data: PushMessageData | null
): Promise<void> {
	let payload: Partial<Payload> = {};
	try {
		payload = data?.json() as Payload;
	} catch {
		// Not from our office: the name alone is shown.
	}
	const { title = 'Ketanmu', body = '', url = '/permohonan', tag } = payload ?? {};
	await registration.showNotification(title, {
		body,
		...(tag && { tag }),
		icon: '/icon-192.png',
		data: { url }
	});
}

/** Brings the case to the front: in the tab that shows it already, else in a new one. */
export async function openFrom(clients: Clients, notification: Notification): Promise<void> {
	notification.close();
	const { url } = notification.data as { url: string };
	const wanted = new URL(url, self.location.origin);
	if (wanted.origin !== self.location.origin) return;
	const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
	const open = tabs.find((tab) => new URL(tab.url).pathname === wanted.pathname);
	if (!open) {
		await clients.openWindow(wanted.href);
		return;
	}
	await open.focus();
	// A tab from before this worker cannot be told to load anew: it is at least in front.
	await open.navigate(wanted.href).catch(() => {});
}
