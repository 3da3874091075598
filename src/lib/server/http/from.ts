import type { RequestEvent } from '@sveltejs/kit';
import type { From } from '$lib/server/auth/compare-pin';
import { cookieName } from '$lib/server/auth/cookie';
import { services } from '$lib/server/services';
import { clientAddress } from './client-address';

/** Where a PIN is tried from. */
export function fromOf(event: RequestEvent): From {
	const { auth, env, now } = services();
	return {
		address: clientAddress(event, env.TRUSTED_PROXY_HOPS),
		knownDevice: event.cookies.get(cookieName('known', auth.secure)),
		now: now()
	};
}

/** Where a photo of somebody without an account comes from: it counts there. */
export const addressWithoutAccount = (
	event: Pick<RequestEvent, 'request' | 'locals' | 'getClientAddress'>
): string | undefined =>
	event.locals.visitor.resident
		? undefined
		: clientAddress(event, services().env.TRUSTED_PROXY_HOPS);

/** The session cookie that came with the request; it ends when another is opened. */
export const sessionIn = ({ cookies }: RequestEvent): string | undefined =>
	cookies.get(cookieName('resident', services().auth.secure));
