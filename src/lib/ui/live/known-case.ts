/** What a phone may show without a signal: never a name, a number or a program. */
export type KnownCase = {
	code: string;
	/** In words, as the page said it. */
	stage: string;
	/** When the page was seen, in words. */
	date: string;
};

const cacheName = 'ketanmu-cases';
const address = '/luring/dikenal';
const most = 10;

/** Newest first. Page and service worker share this store. */
export async function knownCases(): Promise<KnownCase[]> {
	const stored = await caches.match(address, { cacheName });
	return stored ? ((await stored.json()) as KnownCase[]) : [];
}

export async function rememberCase(seen: KnownCase): Promise<void> {
	const others = (await knownCases()).filter(({ code }) => code !== seen.code);
	const cache = await caches.open(cacheName);
	await cache.put(address, new Response(JSON.stringify([seen, ...others].slice(0, most))));
}

export const forgetCases = (): Promise<boolean> => caches.delete(cacheName);
