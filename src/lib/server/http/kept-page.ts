import type { Handle } from '@sveltejs/kit';
import type { Tracked, TrackIssue } from '$lib/server/application/track';
import type { Result } from '$lib/domain/result';
import { createRecent } from '$lib/server/recent';
import { services } from '$lib/server/services';
import { askStage } from './ask-stage';
import { findCanonicalAddress } from './canonical-host';
import { encodingFor } from './compress';
import { readerLocaleOf } from './language';

/** What the page would ask first. */
export type Asked = Result<Tracked, TrackIssue>;

/** An answer as it went out, with what it was drawn from: another `made` is another page. */
type KeptPage = {
	made: string;
	status: number;
	headers: [string, string][];
	body: Uint8Array<ArrayBuffer>;
};

/** About 4 KB each. */
const shelf = createRecent<KeptPage>(2000);

/** All that the page is drawn from, besides its address and its language. */
async function madeFrom(asked: Asked): Promise<string | undefined> {
	if (!asked.ok) return undefined;
	const { office, settings } = await services().officeNow();
	const { version, position, estimate } = asked.value;
	const { name, address, timeZone, zoneAbbreviation } = office;
	const shown = { name, address, timeZone, zoneAbbreviation, said: settings.announcement };
	return JSON.stringify([version, position, estimate, shown]);
}

/**
 * Everybody who waits asks for the tracking page again and again, and it changes a few times in its life.
 * Each request looks its case up; while nothing that the page shows has changed since it was drawn in this
 * language, it goes out as it was drawn. Anything else goes on to the page.
 */
export const keptPage: Handle = async ({ event, resolve }) => {
	const { request, route, params, url, locals } = event;
	const isAsked =
		route.id === '/(public)/lacak/[code]' &&
		request.method === 'GET' &&
		// The page's data stand under the same address.
		!event.isDataRequest &&
		!url.search;
	if (!isAsked || findCanonicalAddress(event)) return resolve(event);
	const encoding = encodingFor(request);
	const key = `${readerLocaleOf(event)} ${encoding} ${params.code}`;
	const kept = shelf.find(key);
	// What fails here fails once more in the page, where it is answered.
	const asked = await askStage(event, params.code ?? '', !kept).catch(() => undefined);
	const made = asked && (await madeFrom(asked).catch(() => undefined));
	if (kept && kept.made === made) return new Response(kept.body, kept);

	// Where the kept one is of yesterday the stations were not read: the page asks once more.
	if (asked && (!asked.ok || asked.value.stations)) locals.stage = asked;
	const response = await resolve(event);
	// A cookie is for one person alone.
	if (!asked?.ok || !made || response.status !== 200 || response.headers.has('set-cookie'))
		return response;
	const { status, headers } = response;
	const body = await response.bytes();
	shelf.put(key, { status, headers: [...headers], body, made });
	return new Response(body, { status, headers });
};
