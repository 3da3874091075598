import { redirect, type Handle } from '@sveltejs/kit';
import { services } from '$lib/server/services';

const loopback = new Set(['127.0.0.1', '[::1]', '0.0.0.0']);

/**
 * Cookies and service worker belong to one name: a page asked for under a loopback address moves to
 * `ORIGIN`. Health checks and machines are left alone.
 */
export const canonicalHost: Handle = ({ event, resolve }) => {
	const asked = event.request.headers.get('host') ?? '';
	const isPage =
		event.request.method === 'GET' && event.route.id?.startsWith('/(machine)') === false;
	if (!isPage || !loopback.has(asked.replace(/:\d+$/, ''))) return resolve(event);
	const origin = new URL(services().env.ORIGIN);
	if (asked !== origin.host)
		redirect(307, `${origin.origin}${event.url.pathname}${event.url.search}`);
	return resolve(event);
};
