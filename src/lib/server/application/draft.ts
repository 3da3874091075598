import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Answers } from '$lib/domain/program/condition';
import type { Order } from '$lib/domain/program/order';
import { resolve } from '$lib/domain/program/resolve';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { saveAnswers } from '$lib/server/repository/answer';
import * as applications from '$lib/server/repository/application';
import type { CaseRow } from '$lib/server/repository/application';
import { destroyCaseKey, getCaseSeal } from '$lib/server/repository/case-key';
import { pagesOf, type PageRow } from '$lib/server/repository/page';
import { findOpenDraft } from '$lib/server/repository/open-draft';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { catalogueOf, todayOf } from './catalogue';
import { indexedKindIn } from './indexed-kind';

/** A draft with everything that its pages show; `order` is derived anew from the answers. */
export type Draft = {
	row: CaseRow;
	catalogue: Catalogue;
	answers: Record<string, string>;
	order: Order;
	delivery: Delivery | undefined;
	pages: PageRow[];
};

export async function findDraft(
	services: Services,
	scope: Scope,
	id: string,
	db: Db = services.db
): Promise<Draft | undefined> {
	const found = await findOpenDraft(db, services.vault, scope, id);
	if (!found) return undefined;
	const { row, answers, delivery } = found;
	const catalogue = await catalogueOf(services, row.catalogueVersion);
	const pages = await pagesOf(db, id);
	const { office } = await services.officeNow();
	const program = office.programs.find(({ slug }) => slug === row.program);
	if (!program) throw new Error(`the office has no program "${row.program}"`);
	return {
		row,
		catalogue,
		answers,
		order: resolve({
			catalogue,
			program,
			services: row.services,
			answers,
			today: await todayOf(services)
		}),
		delivery,
		pages
	};
}

export type DraftChange = {
	/** Laid over what is there; an empty value removes one. Parsed already. */
	answers?: Answers;
	delivery?: Delivery;
	/** The services of the order, where the resident changes them. */
	services?: string[];
};

/**
 * Saves one page of a draft. Saving the same again changes nothing, so a repeat needs no action id; what
 * is sent after going back replaces what was there.
 */
export async function saveDraft(
	services: Services,
	scope: Scope,
	id: string,
	change: DraftChange
): Promise<Result<null, 'not-found'>> {
	const at = services.now().toISOString();
	return services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, id);
		if (row?.status !== 'draft') return refuse('not-found');
		const seal = await getCaseSeal(tx, services.vault, id);
		if (change.answers) {
			const kinds = indexedKindIn(await catalogueOf(services, row.catalogueVersion));
			await saveAnswers(tx, services.vault, seal, id, change.answers, kinds);
		}
		if (change.delivery) await applications.saveDelivery(tx, seal, id, change.delivery);
		await applications.touchCase(tx, id, at, change.services && { services: change.services });
		return accept(null);
	});
}

/**
 * "Hapus permohonan ini": rows and key are gone at once, then the files, which nothing can open any more.
 * Only a draft; what was sent is withdrawn instead. With `untouchedSince` (ISO instant) only if nobody has
 * touched it after that.
 */
export async function removeDraft(
	services: Services,
	scope: Scope,
	id: string,
	{ untouchedSince }: { untouchedSince?: string } = {}
): Promise<Result<null, 'not-found'>> {
	const at = services.now().toISOString();
	const files = await services.db.transaction(async (tx) => {
		const row = await applications.lockCase(tx, scope, id);
		if (row?.status !== 'draft') return undefined;
		if (untouchedSince && row.touchedAt > untouchedSince) return undefined;
		const pages = await pagesOf(tx, id);
		await applications.deleteCase(tx, id);
		await destroyCaseKey(tx, id, at);
		return pages.flatMap((page) => [page.storageKey, page.thumbnailKey]);
	});
	if (!files) return refuse('not-found');
	for (const file of files) await services.storage.remove(file);
	return accept(null);
}
