import { randomUUID } from 'node:crypto';
import type { Application } from '$lib/domain/application/application';
import type { ApplicationEvent } from '$lib/domain/application/event';
import { fold } from '$lib/domain/application/fold';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Cookie } from '$lib/server/auth/cookie';
import { readerCookieName, readerCookieOf } from '$lib/server/auth/reader-cookie';
import { keyedHashOf, tokenHashOf } from '$lib/server/auth/token';
import { findCase } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import {
	deleteReader,
	findFollowedLink,
	findLinkByToken,
	insertReader,
	noteOpening,
	type LinkLevel,
	type LinkRow
} from '$lib/server/repository/link';
import { shipmentRows } from '$lib/server/repository/output';
import type { ShipmentRow } from '$lib/server/repository/shipment';
import type { Services } from '$lib/server/services';
import { standingOf, type Standing } from './standing';

export type LinkIssue = { code: 'link-unknown' } | { code: 'too-many'; retryAfterSeconds: number };

/** 160 bits in hex, as `makeLink` gives them: anything else is no token. */
const token = /^[0-9a-f]{40}$/;

/**
 * The link of a token, also one that has ended. Tokens that nobody has are counted with the codes that
 * nobody has, and slowed; opening one's own is not.
 */
export async function findLink(
	services: Services,
	{ raw, address }: { raw: string; address: string }
): Promise<Result<LinkRow, LinkIssue>> {
	const { limits } = services.auth;
	const wait = await limits.waitForCode(address);
	if (wait > 0) return refuse({ code: 'too-many', retryAfterSeconds: wait });
	const found = token.test(raw) ? await findLinkByToken(services.db, tokenHashOf(raw)) : undefined;
	if (found) return accept(found);
	const slowed = await limits.missCode(address);
	return refuse(
		slowed > 0 ? { code: 'too-many', retryAfterSeconds: slowed } : { code: 'link-unknown' }
	);
}

type Cookies = { get: (name: string) => string | undefined };

/** The link that this browser follows, by its own cookie for it. */
export async function findFollowed(
	{ auth, db }: Services,
	cookies: Cookies,
	linkId: string
): Promise<LinkRow | undefined> {
	const cookie = cookies.get(readerCookieName(linkId, auth.secure));
	return cookie ? findFollowedLink(db, linkId, tokenHashOf(cookie)) : undefined;
}

/**
 * "Lihat kabar": the browser becomes a reader of the link. The same form posted twice makes one reader; who
 * follows already keeps the cookie and is counted as one opening more.
 */
export async function openLink(
	services: Services,
	cookies: Cookies,
	link: LinkRow,
	actionId: string
): Promise<Cookie | undefined> {
	const { auth, db, vault, now } = services;
	const at = now().toISOString();
	if (await findFollowed(services, cookies, link.id)) {
		await noteOpening(db, link.id, at);
		return undefined;
	}
	const key = keyedHashOf(vault, `reader of ${link.id}`, actionId);
	const reader = { id: randomUUID(), linkId: link.id, cookieHash: tokenHashOf(key), at };
	await db.transaction(async (tx) => {
		if (await insertReader(tx, reader)) await noteOpening(tx, link.id, at);
	});
	return readerCookieOf(link.id, key, auth.secure);
}

/** "Berhenti mengikuti", on this browser alone: the link stays the applicant's to end. */
export async function stopFollowing(
	{ auth, db }: Services,
	cookies: Cookies,
	linkId: string
): Promise<void> {
	const cookie = cookies.get(readerCookieName(linkId, auth.secure));
	if (cookie) await db.transaction((tx) => deleteReader(tx, linkId, tokenHashOf(cookie)));
}

/** What a relative's page is made of; by its level, nothing else of the case is read. */
export type Followed = {
	level: LinkLevel;
	application: Application;
	events: ApplicationEvent[];
	quiet: boolean;
	standing: Standing;
	/** Empty where the link shows the stage only. */
	shipments: ShipmentRow[];
};

/** Undefined when the link opens nothing any more. */
export async function findFollowedCase(
	{ db, now }: Services,
	{ id, caseId, level, endedAt }: LinkRow
): Promise<Followed | undefined> {
	if (endedAt) return undefined;
	const holders = [{ kind: 'follower' as const, id }];
	const row = await findCase(db, { kind: 'holders', holders, now: now().toISOString() }, caseId);
	if (!row) return undefined;
	const events = await eventsOf(db, caseId);
	return {
		level,
		application: fold(events),
		events,
		quiet: row.order?.quiet ?? false,
		standing: await standingOf(db, row),
		shipments: level === 'delivery' ? await shipmentRows(db, caseId) : []
	};
}
