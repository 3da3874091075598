import type { Db } from '$lib/server/db/client';
import type { CaseRow } from '$lib/server/repository/application';
import { deletePage, retirePage, type PageRow } from '$lib/server/repository/page';
import type { Services } from '$lib/server/services';

/**
 * Takes a page out of its slot. Gives the page back when its row and key are gone (before sending), so that
 * its files go too once the transaction has ended; after sending every version is kept.
 */
export async function takeAway(
	tx: Db,
	{ status }: Pick<CaseRow, 'status'>,
	page: PageRow,
	at: string
): Promise<PageRow | undefined> {
	if (status === 'draft') {
		await deletePage(tx, page);
		return page;
	}
	await retirePage(tx, page.id, at);
	return undefined;
}

export async function removeFiles(
	{ storage }: Pick<Services, 'storage'>,
	{ storageKey, thumbnailKey }: Pick<PageRow, 'storageKey' | 'thumbnailKey'>
): Promise<void> {
	await storage.remove(storageKey);
	await storage.remove(thumbnailKey);
}
