/** POST or DELETE at our own address; false when the office did not take it. */
export async function call(method: 'POST' | 'DELETE', body: object): Promise<boolean> {
	const answer = await fetch('/api/push/subscriptions', {
		method,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	return answer.ok;
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

const isFor = (subscription: PushSubscription, key: Uint8Array): boolean => {
	const own = subscription.options.applicationServerKey;
	return !!own && new Uint8Array(own).join() === key.join();
};

/** The browser's subscription under the office's present key; one under an older key is replaced. */
export async function subscribe(
	{ pushManager }: ServiceWorkerRegistration,
	publicKey: string
): Promise<PushSubscription> {
	const key = bytesOf(publicKey);
	const present = await pushManager.getSubscription();
	if (present && isFor(present, key)) return present;
	await present?.unsubscribe();
	return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}
