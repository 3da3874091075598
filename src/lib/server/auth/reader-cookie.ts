import { cookieOf, type Cookie } from './cookie';

const halfYear = 180 * 24 * 3600;

/** A browser that follows several cases has a cookie for each link. */
export const readerCookieName = (linkId: string, secure: boolean): string =>
	`${secure ? '__Host-' : ''}ikut-${linkId}`;

/** Set at a link's first open by a person; `token` from `newToken`, stored as its hash. */
export const readerCookieOf = (linkId: string, token: string, secure: boolean): Cookie => ({
	...cookieOf('known', token, secure, halfYear),
	name: readerCookieName(linkId, secure)
});
