import {
	deleteDevice,
	findDeviceId,
	insertDevice,
	touchDevice
} from '$lib/server/repository/device';
import type { Auth } from './auth';
import { blankCookieOf, cookieOf, type Cookie } from './cookie';
import { newToken, tokenHashOf } from './token';

/** Longer than any draft lives. */
const SECONDS = 180 * 86_400;

/** The device that holds drafts, by its cookie; a value that we did not give is nobody's. */
export async function findDevice(
	auth: Auth,
	cookie: string | undefined,
	now: Date
): Promise<string | undefined> {
	if (!cookie) return undefined;
	const id = await findDeviceId(auth.db, tokenHashOf(cookie));
	if (id) await touchDevice(auth.db, id, now);
	return id;
}

/** Made with the first draft only: who just looks around gets no cookie. */
export async function makeDevice(auth: Auth, now: Date): Promise<{ id: string; cookie: Cookie }> {
	const key = newToken();
	const id = await insertDevice(auth.db, tokenHashOf(key), now);
	return { id, cookie: cookieOf('device', key, auth.secure, SECONDS) };
}

/** At sign-out: drafts that stayed with this device can be opened by nobody and run out. */
export async function forgetDevice(auth: Auth, cookie: string | undefined): Promise<Cookie> {
	if (cookie) await deleteDevice(auth.db, tokenHashOf(cookie));
	return blankCookieOf('device', auth.secure);
}
