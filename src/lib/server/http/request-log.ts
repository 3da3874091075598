import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { log } from '$lib/server/log/log';

/** One line per request: the route's id, never the path, since paths carry codes and tokens. */
export const requestLog: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	event.locals.requestId = randomUUID();
	let status = 500;
	try {
		const response = await resolve(event);
		status = response.status;
		return response;
	} finally {
		log.info({
			request: event.locals.requestId,
			method: event.request.method,
			route: event.route.id,
			status,
			ms: Math.round((performance.now() - started) * 10) / 10
		});
	}
};
