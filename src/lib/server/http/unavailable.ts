import type { Handle, HandleServerError } from '@sveltejs/kit';
import { StorageFull, StorageGone } from '$lib/server/storage/storage-error';
import { errorTextOf } from '$lib/server/log/error-text';
import { log } from '$lib/server/log/log';
import { m } from '$lib/text/paraglide/messages';

const connectionCodes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'57P01',
	'57P02',
	'57P03'
]);

/** What is missing just now, if an error says so: the database (503), the storage (503), or room (507). */
export function outageOf(error: unknown): 503 | 507 | undefined {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
		if (cause instanceof StorageFull) return 507;
		if (cause instanceof StorageGone) return 503;
		if (connectionCodes.has((cause as NodeJS.ErrnoException).code ?? '')) return 503;
	}
	return undefined;
}

/** Logs the unexpected under the id that the person sees; an outage is noted for `unavailable`. */
export const unexpected: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	if (status === 404) return { message: 'not-found', id: requestId };
	event.locals.outage = outageOf(error);
	log.error({
		request: requestId,
		route: event.route.id,
		outage: event.locals.outage,
		error: errorTextOf(error)
	});
	return { message: 'unexpected', id: requestId };
};

/** The database or the storage is gone: a plain page that needs neither, and a time to come back. */
export const unavailable: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { outage } = event.locals;
	if (response.status !== 500 || !outage) return response;
	const page = `<!doctype html><html lang="${event.locals.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${m.outage_title()} · Ketanmu</title><link rel="stylesheet" href="/error.css"></head><body><main><h1>${m.outage_title()}</h1><p>${outage === 507 ? m.outage_full() : m.outage_database()}</p><p>${m.outage_kept()}</p></main></body></html>`;
	return new Response(page, {
		status: outage,
		headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '10' }
	});
};
