import type { Actor } from '$lib/domain/actor';
import { accept, refuse, type Result } from '$lib/domain/result';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal } from '$lib/server/repository/case-key';
import { findPage, placePage } from '$lib/server/repository/page';
import { noteRead } from '$lib/server/repository/read';
import type { Scope } from '$lib/server/repository/scope';
import { open } from '$lib/server/sealing/sealed-value';
import type { Services } from '$lib/server/services';
import { pageContext } from './page-context';
import { pinOffice } from './pinned-office';
import { removeFiles, takeAway } from './remove-page';
import { findSlot } from './slot';

type Named = { scope: Scope; caseId: string; page: string };

/** A photo as kept (JPEG). The read is written down first; who may not see it gets undefined. */
export async function readPage(
	services: Services,
	{ scope, caseId, page: id }: Named,
	variant: 'photo' | 'thumbnail',
	actor: Actor
): Promise<Buffer | undefined> {
	const at = services.now().toISOString();
	const row = await applications.findCase(services.db, scope, caseId);
	const page = row && (await findPage(services.db, caseId, id));
	if (!page) return undefined;
	const caseSeal = await getCaseSeal(services.db, services.vault, caseId);
	await noteRead(services.db, actor, at, { caseId, what: variant, target: id, allowed: 'yes' });
	const file = variant === 'photo' ? page.storageKey : page.thumbnailKey;
	const sealed = await services.storage.get(file);
	if (!sealed) return undefined;
	const key = caseSeal.open('pages', 'sealed_key', id, page.sealedKey);
	return open(key, sealed, pageContext(id, variant));
}

/** Takes a page out of an open slot. Before sending, its bytes and key are gone at once. */
export async function removePage(
	given: Services,
	{ scope, caseId, page: id }: Named
): Promise<Result<null, 'not-found' | 'slot-closed'>> {
	const services = await pinOffice(given);
	const at = services.now().toISOString();
	const removed = await services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, caseId);
		const page = row && (await findPage(tx, caseId, id));
		// Gone already: a repeat of the same wish.
		if (!row || !page || page.removedAt) return row ? accept(null) : refuse('not-found' as const);
		const slot = await findSlot(services, scope, row, page.slot, tx);
		if (!slot?.open) return refuse('slot-closed' as const);
		const gone = await takeAway(tx, row, page, at);
		await applications.touchCase(tx, caseId, at);
		return accept(gone ?? null);
	});
	if (!removed.ok) return removed;
	if (removed.value) await removeFiles(services, removed.value);
	return accept(null);
}

/** Puts a page at an index of its slot, 0 for the first; doing it again changes nothing. */
export async function movePage(
	given: Services,
	{ scope, caseId, page: id }: Named,
	to: number
): Promise<Result<null, 'not-found' | 'slot-closed'>> {
	const services = await pinOffice(given);
	return services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, caseId);
		const page = row && (await findPage(tx, caseId, id));
		const slot = row && page && (await findSlot(services, scope, row, page.slot, tx));
		if (!slot) return refuse('not-found');
		if (!slot.open) return refuse('slot-closed');
		const order = slot.pages.map((one) => one.id);
		const from = order.indexOf(id);
		if (from < 0 || to < 0 || to >= order.length) return accept(null);
		order.splice(to, 0, ...order.splice(from, 1));
		for (const [place, pageId] of order.entries()) await placePage(tx, pageId, place + 1);
		return accept(null);
	});
}
