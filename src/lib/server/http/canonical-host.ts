import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { services } from '$lib/server/services';

const loopback = new Set(['127.0.0.1', '[::1]', '0.0.0.0']);

/**
 * Cookies and service worker belong to one name: where a page asked for under a loopback address is to be asked
 * for; undefined under its own name. Health checks and machines are left alone.
 */
export function findCanonicalAddress({ request, route, url }: RequestEvent): string | undefined {
	const asked = request.headers.get('host') ?? '';
	const isPage = request.method === 'GET' && route.id?.startsWith('/(machine)') === false;
	if (!isPage || !loopback.has(asked.replace(/:\d+$/, ''))) return undefined;
	const origin = new URL(services().env.ORIGIN);
	return asked === origin.host ? undefined : `${origin.origin}${url.pathname}${url.search}`;
}

export const canonicalHost: Handle = ({ event, resolve }) => {
	const address = findCanonicalAddress(event);
	if (address) redirect(307, address);
	return resolve(event);
};
