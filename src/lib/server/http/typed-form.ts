import type { RequestEvent } from '@sveltejs/kit';

const mostBytes = 100_000;

export const typeOf = ({ request }: RequestEvent): string =>
	request.headers.get('content-type') ?? '';

/** A form of text alone, small enough to be carried in a page. */
export const isTyped = (event: RequestEvent): boolean =>
	event.request.method === 'POST' &&
	typeOf(event).startsWith('application/x-www-form-urlencoded') &&
	Number(event.request.headers.get('content-length') ?? mostBytes + 1) <= mostBytes;
