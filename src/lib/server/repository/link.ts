import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { linkReaders, links, pushSubscriptions } from '$lib/server/db/schema';
import type { CaseSeal } from './case-key';

export type LinkLevel = (typeof links.$inferSelect)['level'];

/** A relative's link as its maker sees it: the token is known to nobody any more. */
export type Link = {
	id: string;
	/** For the maker alone ("Ibu"). */
	name: string;
	level: LinkLevel;
	language: string;
	createdAt: string;
	firstOpenedAt?: string;
	opens: number;
	/** Browsers that follow now. */
	readers: number;
};

/** What a link opens, for who has its token or its cookie. */
export type LinkRow = Pick<
	typeof links.$inferSelect,
	'id' | 'caseId' | 'level' | 'language' | 'endedAt'
>;

const nameAt = (id: string) => ['links', 'name', id] as const;
const opened = {
	id: links.id,
	caseId: links.caseId,
	level: links.level,
	language: links.language,
	endedAt: links.endedAt
};

export async function insertLink(
	tx: Db,
	seal: CaseSeal,
	link: Pick<Link, 'id' | 'name' | 'level' | 'language' | 'createdAt'> & {
		caseId: string;
		tokenHash: string;
	}
): Promise<void> {
	const name = seal.seal(...nameAt(link.id), link.name);
	await tx.insert(links).values({ ...link, name });
}

const live = (caseId: string) => and(eq(links.caseId, caseId), isNull(links.endedAt));

export const countLive = (db: Db, caseId: string): Promise<number> =>
	db.$count(links, live(caseId));

/** The links of a case that still open something, eldest first. */
export async function liveLinks(db: Db, seal: CaseSeal, caseId: string): Promise<Link[]> {
	const rows = await db
		.select({ link: links, readers: count(linkReaders.id) })
		.from(links)
		.leftJoin(linkReaders, eq(linkReaders.linkId, links.id))
		.where(live(caseId))
		.groupBy(links.id)
		.orderBy(asc(links.createdAt), asc(links.id));
	return rows.map(({ link, readers }) => ({
		id: link.id,
		name: seal.open(...nameAt(link.id), link.name).toString('utf8'),
		level: link.level,
		language: link.language,
		createdAt: link.createdAt,
		firstOpenedAt: link.firstOpenedAt ?? undefined,
		opens: link.opens,
		readers
	}));
}

export async function findLinkByToken(db: Db, tokenHash: string): Promise<LinkRow | undefined> {
	const [row] = await db.select(opened).from(links).where(eq(links.tokenHash, tokenHash));
	return row;
}

/** The link that this cookie follows; also one that has ended, so that it can be told. */
export async function findFollowedLink(
	db: Db,
	id: string,
	cookieHash: string
): Promise<LinkRow | undefined> {
	const [row] = await db
		.select(opened)
		.from(links)
		.innerJoin(linkReaders, eq(linkReaders.linkId, links.id))
		.where(and(eq(links.id, id), eq(linkReaders.cookieHash, cookieHash)));
	return row;
}

/** A browser follows from now on; the same again changes nothing. False when it did before. */
export async function insertReader(
	tx: Db,
	reader: { id: string; linkId: string; cookieHash: string; at: string }
): Promise<boolean> {
	const made = await tx
		.insert(linkReaders)
		.values(reader)
		.onConflictDoNothing()
		.returning({ id: linkReaders.id });
	return made.length === 1;
}

/** Counts one opening by a person. */
export async function noteOpening(tx: Db, id: string, at: string): Promise<void> {
	await tx
		.update(links)
		.set({
			opens: sql`${links.opens} + 1`,
			firstOpenedAt: sql`coalesce(${links.firstOpenedAt}, ${at}::timestamptz)`
		})
		.where(eq(links.id, id));
}

/** Ends a link of this case. False when there is no such link, or it has ended before. */
export async function endLink(
	tx: Db,
	{ caseId, id, at }: { caseId: string; id: string; at: string }
): Promise<boolean> {
	const ended = await tx
		.update(links)
		.set({ endedAt: at, endedBy: 'applicant' })
		.where(and(eq(links.id, id), live(caseId)))
		.returning({ id: links.id });
	return ended.length === 1;
}

const readersOf = (db: Db, linkId: string) =>
	db.select({ id: linkReaders.id }).from(linkReaders).where(eq(linkReaders.linkId, linkId));

/** Nobody hears by this link any more. Its readers stay, so that they are told that it has ended. */
export async function silenceReaders(tx: Db, linkId: string): Promise<void> {
	await tx
		.delete(pushSubscriptions)
		.where(
			and(
				eq(pushSubscriptions.holderKind, 'reader'),
				inArray(pushSubscriptions.holderId, readersOf(tx, linkId))
			)
		);
}

/** "Berhenti mengikuti": this browser is forgotten, with its pushes. */
export async function deleteReader(tx: Db, linkId: string, cookieHash: string): Promise<void> {
	const gone = await tx
		.delete(linkReaders)
		.where(and(eq(linkReaders.linkId, linkId), eq(linkReaders.cookieHash, cookieHash)))
		.returning({ id: linkReaders.id });
	for (const { id } of gone)
		await tx
			.delete(pushSubscriptions)
			.where(and(eq(pushSubscriptions.holderKind, 'reader'), eq(pushSubscriptions.holderId, id)));
}
