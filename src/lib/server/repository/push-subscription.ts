import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '$lib/server/db/client';
import { pushSubscriptions } from '$lib/server/db/schema';
import type { Subscription } from '$lib/server/push/push';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

/** Whose browser it is: an account's, or the reader's of one relative's link. */
export type PushHolder = {
	kind: 'account' | 'reader';
	id: string;
	/** A session that sending opened hears of this case only. */
	onlyCase?: string;
};
export type PushChoice = { language: string; discreet: boolean };

const limitPerHolder = 10;

const place = (row: string) => ({ table: 'push_subscriptions', column: 'sealed', row });

/** An endpoint is as good as a password; it is found again by its SHA-256. */
const hashOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');

const heldBy = ({ kind, id }: PushHolder) =>
	and(eq(pushSubscriptions.holderKind, kind), eq(pushSubscriptions.holderId, id));

/**
 * Keeps a browser's subscription, or its new language and choice. An account takes a browser over from the
 * account before, whose news it must not show; a holder's eldest browsers beyond ten are dropped.
 */
export async function saveSubscription(
	db: Db,
	vault: Vault,
	holder: PushHolder,
	subscription: Subscription,
	choice: PushChoice,
	at: string
): Promise<void> {
	const endpointHash = hashOf(subscription.endpoint);
	await db.transaction(async (tx) => {
		const onThisBrowser = eq(pushSubscriptions.endpointHash, endpointHash);
		await tx.delete(pushSubscriptions).where(and(onThisBrowser, heldBy(holder)));
		if (holder.kind === 'account')
			await tx
				.delete(pushSubscriptions)
				.where(
					and(
						onThisBrowser,
						eq(pushSubscriptions.holderKind, 'account'),
						ne(pushSubscriptions.holderId, holder.id)
					)
				);
		const id = randomUUID();
		await tx
			.insert(pushSubscriptions)
			.values({
				id,
				holderKind: holder.kind,
				holderId: holder.id,
				onlyCase: holder.onlyCase ?? null,
				sealed: seal(vault.shared('push').key, JSON.stringify(subscription), place(id)),
				endpointHash,
				...choice,
				createdAt: at
			})
			// Two tabs at once: the first one's row says the same.
			.onConflictDoNothing();
		const held = await tx
			.select({ id: pushSubscriptions.id })
			.from(pushSubscriptions)
			.where(heldBy(holder))
			.orderBy(asc(pushSubscriptions.createdAt), asc(pushSubscriptions.id));
		const eldest = held.slice(0, Math.max(0, held.length - limitPerHolder));
		await removeSubscriptions(
			tx,
			eldest.map((row) => row.id)
		);
	});
}

/** The browser that has turned pushes off, for this holder alone. */
export async function removeSubscription(
	db: Db,
	holder: PushHolder,
	endpoint: string
): Promise<void> {
	await db
		.delete(pushSubscriptions)
		.where(and(eq(pushSubscriptions.endpointHash, hashOf(endpoint)), heldBy(holder)));
}

/** The same browser under a new endpoint: everybody who heard by the one before hears by this one. */
export async function replaceSubscription(
	db: Db,
	vault: Vault,
	endpoint: string,
	subscription: Subscription,
	at: string
): Promise<void> {
	const rows = await db
		.select()
		.from(pushSubscriptions)
		.where(eq(pushSubscriptions.endpointHash, hashOf(endpoint)));
	for (const { id, holderKind, holderId, onlyCase, language, discreet } of rows) {
		const holder = { kind: holderKind, id: holderId, onlyCase: onlyCase ?? undefined };
		await saveSubscription(db, vault, holder, subscription, { language, discreet }, at);
		if (endpoint !== subscription.endpoint) await removeSubscriptions(db, [id]);
	}
}

/** Browsers that are gone, whoever had them. */
export async function removeSubscriptions(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length) await db.delete(pushSubscriptions).where(inArray(pushSubscriptions.id, [...ids]));
}

export const openSubscription = (vault: Vault, row: { id: string; sealed: Buffer }): Subscription =>
	JSON.parse(open(vault.shared('push').key, row.sealed, place(row.id)).toString()) as Subscription;
