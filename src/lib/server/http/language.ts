import type { Handle, RequestEvent } from '@sveltejs/kit';
import { AsyncLocalStorage } from 'node:async_hooks';
import { baseLocale, localeOf, type Locale } from '$lib/text/locale';
import { cookieName, overwriteGetLocale } from '$lib/text/paraglide/runtime';
import { keepWhole } from './whole-words';

/**
 * Paraglide's own middleware copies every request and reads its address several times over, for languages
 * in addresses; ours is a cookie (decision 0002).
 */
const reading = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => localeOf(reading.getStore()));

/** The reader's language, by cookie. */
export const readerLocaleOf = ({ request, cookies }: RequestEvent): Locale =>
	request.headers.has('cookie') ? localeOf(cookies.get(cookieName)) : baseLocale;

/** `<html lang>` and every message of this request; one door for both, since only one may change the page. */
export const language: Handle = ({ event, resolve }) => {
	const locale = readerLocaleOf(event);
	event.locals.locale = locale;
	return reading.run(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => keepWhole(html.replace('%lang%', locale)),
			filterSerializedResponseHeaders: () => false
		})
	);
};
