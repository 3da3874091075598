import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import type { NoticeLevel } from '$lib/domain/application/notice';
import type { Db } from '$lib/server/db/client';
import { access, linkReaders, links, pushSubscriptions } from '$lib/server/db/schema';
import type { Subscription } from '$lib/server/push/push';
import { openSubscription } from './push-subscription';
import type { Vault } from './vault';

/** A browser that hears of a case; `link` is the relative's link by which it does. */
type Listener = {
	id: string;
	level: NoticeLevel;
	link?: string;
	language: string;
	discreet: boolean;
	sealed: Buffer;
};

const columns = {
	id: pushSubscriptions.id,
	language: pushSubscriptions.language,
	discreet: pushSubscriptions.discreet,
	sealed: pushSubscriptions.sealed
};

async function listeners(db: Db, caseId: string, at: string, which?: SQL): Promise<Listener[]> {
	const applicants = db
		.selectDistinct(columns)
		.from(access)
		.innerJoin(
			pushSubscriptions,
			and(
				eq(pushSubscriptions.holderKind, access.holderKind),
				eq(pushSubscriptions.holderId, access.holderId)
			)
		)
		.where(
			and(
				eq(access.caseId, caseId),
				eq(access.holderKind, 'account'),
				eq(access.level, 'applicant'),
				or(isNull(access.untilAt), gt(access.untilAt, at)),
				or(isNull(pushSubscriptions.onlyCase), eq(pushSubscriptions.onlyCase, access.caseId)),
				which
			)
		);
	const followers = db
		.select({ ...columns, level: links.level, link: links.id })
		.from(links)
		.innerJoin(linkReaders, eq(linkReaders.linkId, links.id))
		.innerJoin(
			pushSubscriptions,
			and(
				eq(pushSubscriptions.holderKind, 'reader'),
				eq(pushSubscriptions.holderId, linkReaders.id)
			)
		)
		.where(and(eq(links.caseId, caseId), isNull(links.endedAt), which));
	const [own, theirs] = await Promise.all([applicants, followers]);
	return [...own.map((row) => ({ ...row, level: 'applicant' as const })), ...theirs];
}

/** Who hears of a case at this moment, by what they may know. */
export async function listenersOf(
	db: Db,
	caseId: string,
	at: string
): Promise<Pick<Listener, 'id' | 'level'>[]> {
	return listeners(db, caseId, at);
}

export type OpenListener = Omit<Listener, 'sealed'> & { subscription: Subscription };

/** One of them, if it still may hear of the case: access ends and links are revoked in between. */
export async function findListener(
	db: Db,
	vault: Vault,
	caseId: string,
	subscriptionId: string,
	at: string
): Promise<OpenListener | undefined> {
	const [found] = await listeners(db, caseId, at, eq(pushSubscriptions.id, subscriptionId));
	if (!found) return undefined;
	const { sealed, ...listener } = found;
	return { ...listener, subscription: openSubscription(vault, { id: found.id, sealed }) };
}

/** The reader of a relative's link that has not ended, by the hash of its cookie. */
export async function findReader(
	db: Db,
	linkId: string,
	cookieHash: string
): Promise<string | undefined> {
	const [row] = await db
		.select({ id: linkReaders.id })
		.from(linkReaders)
		.innerJoin(links, eq(links.id, linkReaders.linkId))
		.where(
			and(
				eq(linkReaders.linkId, linkId),
				eq(linkReaders.cookieHash, cookieHash),
				isNull(links.endedAt)
			)
		);
	return row?.id;
}
