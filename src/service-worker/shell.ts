/** A file of the build: its address without the leading slash, and what tells an older one apart. */
export type BuiltFile = { url: string; revision: string | null };

const offline = '/luring';
const prefix = 'ketanmu-shell-';

/** The same files have the same name, however often the worker is installed. */
const nameOf = (files: readonly BuiltFile[]): string => {
	let hash = 5381;
	for (const char of JSON.stringify(files)) hash = (hash * 33) ^ char.charCodeAt(0);
	return prefix + (hash >>> 0).toString(36);
};

const isHashed = (url: string): boolean => url.startsWith('_app/');

/**
 * The offline page with just the styles, scripts and pictures that it names. Nothing else is ever kept:
 * pages behind a sign-in or a token come from the network or not at all.
 */
export function shellOf(files: readonly BuiltFile[]) {
	const name = nameOf(files);
	const paths = new Set(files.map(({ url }) => `/${url}`));

	async function fill(): Promise<void> {
		const page = await fetch(offline, { cache: 'reload' });
		if (!page.ok || page.redirected) throw new Error('no offline page');
		const html = await page.clone().text();
		const needed = files.filter(({ url }) => !isHashed(url) || html.includes(url));
		const cache = await caches.open(name);
		await cache.addAll(
			needed.map(
				({ url }) => new Request(`/${url}`, { cache: isHashed(url) ? 'default' : 'reload' })
			)
		);
		await cache.put(offline, page);
	}

	return {
		fill,
		has: (path: string): boolean => paths.has(path),
		find: (request: Request | string) => caches.match(request, { cacheName: name }),
		findPage: () => caches.match(offline, { cacheName: name }),
		async dropOlder(): Promise<void> {
			for (const key of await caches.keys())
				if (key.startsWith(prefix) && key !== name) await caches.delete(key);
		},
		/** The reader has changed the language: so does the offline page. */
		async speak(language: string): Promise<void> {
			const page = await caches.match(offline, { cacheName: name });
			if (page && !(await page.text()).includes(`<html lang="${language}"`)) await fill();
		}
	};
}
