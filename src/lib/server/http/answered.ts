import { isHttpError, isRedirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/text/paraglide/messages';
import { noteFault, type Outage } from './outage';
import { plainPage } from './plain-page';
import { carried, type Resend } from './resent';

/**
 * Whatever the doors behind it throw becomes an answer here, so that it gets its headers and its line in the
 * log like any other; and what needs the database or the storage while they are gone says so.
 */
export const answered: Handle = async ({ event, resolve }) => {
	const carry = carried(event);
	const response = await answerOf(event, () => resolve(event));
	const { outage, malformed } = event.locals;
	if (response.status !== 500) return response;
	if (malformed) return refusedPage(event);
	return outage ? outagePage(event, outage, await carry?.()) : response;
};

async function answerOf(
	event: RequestEvent,
	ask: () => Response | Promise<Response>
): Promise<Response> {
	try {
		return await ask();
	} catch (thrown) {
		if (isRedirect(thrown)) return ledTo(event, thrown.status, thrown.location);
		if (isHttpError(thrown, 404)) return missingPage(event);
		noteFault(event, thrown);
		return plainPage(event, {
			status: 500,
			code: 'unexpected',
			title: m.ui_error_own(),
			words: [m.ui_error_own_next(), m.ui_error_id({ id: event.locals.requestId })],
			again: event.request.method === 'GET'
		});
	}
}

/** Kit adds cookies only to what it answers itself. */
function ledTo({ locals }: RequestEvent, status: number, location: string): Response {
	const headers = new Headers({ location });
	for (const cookie of locals.cookies ?? []) headers.append('set-cookie', cookie);
	return new Response(null, { status, headers });
}

const missingPage = (event: RequestEvent): Response =>
	plainPage(event, {
		status: 404,
		code: 'not-found',
		title: m.ui_error_not_found(),
		words: [m.ui_error_not_found_next()]
	});

const refusedPage = (event: RequestEvent): Response =>
	plainPage(event, {
		status: 400,
		code: 'malformed',
		title: m.ui_error_refused(),
		words: [m.ui_error_refused_next()]
	});

/** What was posted is posted once more from there; its action id keeps it from counting twice. */
function outagePage(event: RequestEvent, outage: Outage, resend?: Resend): Response {
	const asked = event.request.method === 'GET';
	const missing = outage === 507 ? m.outage_full() : m.outage_database();
	const posted = resend ? m.outage_carried() : m.outage_posted();
	return plainPage(event, {
		status: outage,
		code: outage === 507 ? 'storage-full' : 'outage',
		title: m.outage_title(),
		words: asked ? [missing, m.outage_kept()] : [posted, m.outage_kept()],
		again: asked || (resend ?? false),
		headers: { 'retry-after': outage === 507 ? '60' : '10' }
	});
}
