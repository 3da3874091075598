import { findKnown, insertKnown } from '$lib/server/repository/device';
import type { Auth } from './auth';
import { cookieOf, type Cookie } from './cookie';
import { newToken, tokenHashOf } from './token';

const SECONDS = 400 * 86_400;
/** A family's phone may know several accounts; the one signed in to last stands first. */
const MOST = 4;
const tokensOf = (cookie: string | undefined) =>
	(cookie ?? '').split('.').filter(Boolean).slice(0, MOST);

export type KnownDevice = { id: string; accountId: string };

/** The accounts that have signed in here as on their own phone. */
export const findKnownDevices = (auth: Auth, cookie: string | undefined): Promise<KnownDevice[]> =>
	findKnown(auth.db, tokensOf(cookie).map(tokenHashOf));

/**
 * Marks this phone as the account's own. The mark opens nothing: it only gives the owner tries that no
 * stranger can use up, and so it stays after sign-out. Never called for somebody else's phone.
 * @returns the cookie to set, undefined when the phone knows the account already
 */
export async function markKnownDevice(
	auth: Auth,
	cookie: string | undefined,
	account: string,
	now: Date
): Promise<Cookie | undefined> {
	const tokens = tokensOf(cookie);
	const known = await findKnown(auth.db, tokens.map(tokenHashOf));
	if (known.some(({ accountId }) => accountId === account)) return undefined;
	const token = newToken();
	await insertKnown(auth.db, { accountId: account, tokenHash: tokenHashOf(token), now });
	const living = new Set(known.map(({ tokenHash }) => tokenHash));
	const kept = tokens.filter((old) => living.has(tokenHashOf(old)));
	return cookieOf('known', [token, ...kept].slice(0, MOST).join('.'), auth.secure, SECONDS);
}
