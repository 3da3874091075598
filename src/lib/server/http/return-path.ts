/**
 * The path on this site that a form wants to go back to; anything that would leave the site
 * (`//host`, `/\host`, `/.//host`, a scheme) becomes `/`.
 */
export function returnPathFor(wish: unknown, origin: string): string {
	if (typeof wish !== 'string' || !wish.startsWith('/') || !URL.canParse(wish, origin)) return '/';
	const url = new URL(wish, origin);
	if (url.origin !== new URL(origin).origin || url.pathname.startsWith('//')) return '/';
	return url.pathname + url.search;
}
