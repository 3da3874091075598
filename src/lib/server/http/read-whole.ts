import type { Handle } from '@sveltejs/kit';

/**
 * Reads what is still coming and throws it away before the answer goes out: a browser that is still sending
 * never sees an early one, be it a refusal or the way to sign in. What exceeds BODY_SIZE_LIMIT is let go by
 * Node itself.
 */
export const readWhole: Handle = async ({ event, resolve }) => {
	if (event.request.method === 'GET') return resolve(event);
	const response = await resolve(event);
	const { body, bodyUsed } = event.request;
	if (body && !bodyUsed) await body.pipeTo(new WritableStream()).catch(() => {});
	return response;
};
