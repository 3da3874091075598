import type { RequestEvent } from '@sveltejs/kit';

const mostBytes = 100_000;
/** Sealed and written as text a form grows by half, and must still be one that is read. */
const mostCarried = mostBytes / 2;

export const typeOf = ({ request }: RequestEvent): string =>
	request.headers.get('content-type') ?? '';

/** A form of text alone, small enough to be carried in a page. */
export const canBeCarried = (event: RequestEvent): boolean => isTyped(event, mostCarried);

/** A form of text alone, small enough to have been carried in a page. */
export const isTyped = (event: RequestEvent, most = mostBytes): boolean =>
	event.request.method === 'POST' &&
	typeOf(event).startsWith('application/x-www-form-urlencoded') &&
	Number(event.request.headers.get('content-length') ?? most + 1) <= most;
