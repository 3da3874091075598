/** A cookie as SvelteKit's `cookies.set(name, value, options)` takes it. */
export type Cookie = {
	name: string;
	value: string;
	options: {
		path: '/';
		httpOnly: true;
		sameSite: 'lax';
		secure: boolean;
		/** Seconds; absent: until the browser closes. */
		maxAge?: number;
	};
};

const names = {
	resident: 'warga',
	staff: 'petugas',
	device: 'perangkat',
	known: 'kenal'
} as const;
export type CookieKind = keyof typeof names;

/** `__Host-` binds a cookie to this host and to https; browsers refuse it on plain http. */
export const cookieName = (kind: CookieKind, secure: boolean): string =>
	secure ? `__Host-${names[kind]}` : names[kind];

export const cookieOf = (
	kind: CookieKind,
	value: string,
	secure: boolean,
	maxAge?: number
): Cookie => ({
	name: cookieName(kind, secure),
	value,
	options: {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure,
		...(maxAge === undefined ? {} : { maxAge })
	}
});

/** Takes a cookie away. */
export const blankCookieOf = (kind: CookieKind, secure: boolean): Cookie =>
	cookieOf(kind, '', secure, 0);
