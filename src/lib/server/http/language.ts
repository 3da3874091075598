import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/text/paraglide/server';

/** The reader's language by cookie: `<html lang>` and every message of this request. */
export const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		event.locals.locale = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale),
			filterSerializedResponseHeaders: () => false
		});
	});
