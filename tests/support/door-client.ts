import { randomUUID } from 'node:crypto';

export type Ask = {
	method?: string;
	/** A form with these fields; sent as the app's own page would, from its own origin. */
	form?: Record<string, string>;
	body?: string;
	headers?: Record<string, string>;
	cookie?: string;
};

export type Answer = {
	status: number;
	/** Path and query of a redirect. */
	location: string;
	headers: Headers;
	body: string;
};

/** One request as a browser makes it, redirects told and not followed. */
export async function ask(origin: string, path: string, wish: Ask = {}): Promise<Answer> {
	const { method = wish.form ? 'POST' : 'GET', form, cookie, headers } = wish;
	const response = await fetch(origin + path, {
		method,
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			...(method === 'GET' ? {} : { origin }),
			...(cookie ? { cookie } : {}),
			...headers
		},
		body: form ? new URLSearchParams({ actionId: randomUUID(), ...form }) : wish.body
	});
	return {
		status: response.status,
		location: (response.headers.get('location') ?? '').replace(origin, ''),
		headers: response.headers,
		body: await response.text()
	};
}

/** The cookies that an answer sets, as the next request sends them. */
export const cookiesIn = ({ headers }: Answer): string =>
	headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What an answer says, without what differs each time: ids, nonces, clocks, and what was asked for. Two rows
 * that nobody may tell apart give the same text.
 */
export function shapeOf({ status, location, body, headers }: Answer, asked: string[]): string {
	const names = asked
		.filter((value) => value.length > 3)
		// In a path, in a query, and as a path in a query.
		.flatMap((value) => [value, encodeURIComponent(value)])
		.flatMap((value) => [value, encodeURIComponent(value)])
		.sort((a, b) => b.length - a.length);
	const blank = (text: string) =>
		(names.length ? text.replace(new RegExp(names.map(escaped).join('|'), 'g'), '…') : text)
			.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…')
			.replace(/nonce[-=]"?[^"' ]+/g, 'nonce')
			.replace(/name="tulisan" value="[^"]*"/g, 'name="tulisan"')
			.replace(/\b\d\d[.:]\d\d\b/g, '…');
	const kind = headers.get('content-type') ?? '';
	return `${status} ${blank(location)} ${kind}\n${blank(body)}`;
}
