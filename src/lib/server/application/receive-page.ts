import { randomUUID } from 'node:crypto';
import type { PhotoFlag, PhotoIssue } from '$lib/domain/document/photo-issue';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { digestOf } from '$lib/server/photo/digest';
import { processPhoto, type ProcessedPhoto } from '$lib/server/photo/process-photo';
import { claimAction, findAnswer, keepAnswer } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal } from '$lib/server/repository/case-key';
import { insertPage, placePage, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import { randomKey } from '$lib/server/sealing/random-key';
import { seal } from '$lib/server/sealing/sealed-value';
import type { Services } from '$lib/server/services';
import { randomStorageKey } from '$lib/server/storage/storage';
import { findSlot } from './slot';

export type PageRequest = {
	scope: Scope;
	caseId: string;
	slot: string;
	actionId: string;
	bytes: Buffer;
	/** The digest that the sender says these bytes have. */
	digest?: string;
	/** Digest of the page behind which this one stands; else it is the last. */
	after?: string;
};

/** The receipt: what the office has, every byte of it, on disk. */
export type Receipt = {
	page: string;
	digest: string;
	receivedAt: string;
	flags: PhotoFlag[];
	/** False for any repeat. */
	first: boolean;
};

export type PageRefusal =
	| { code: PhotoIssue | 'not-found' | 'slot-closed' | 'digest-differs' }
	| { code: 'draft-full'; pages: number; megabytes: number };

type Kept = Omit<Receipt, 'first'>;

const receiptOf = (page: PageRow): Kept => ({
	page: page.id,
	digest: page.digest,
	receivedAt: page.arrivedAt,
	flags: page.flags as PhotoFlag[]
});

/** Takes one photographed page into its slot; sending it again changes nothing. */
export async function receivePage(
	services: Services,
	request: PageRequest
): Promise<Result<Receipt, PageRefusal>> {
	const { scope, caseId, slot: name } = request;
	const row = await applications.findCase(services.db, scope, caseId);
	const slot = row && (await findSlot(services, scope, row, name));
	if (!slot) return refuse({ code: 'not-found' });
	const digest = digestOf(request.bytes);
	if (request.digest && request.digest !== digest) return refuse({ code: 'digest-differs' });

	const repeated = await findAnswer<Kept>(services.db, request.actionId, caseId);
	if (repeated) return accept({ ...repeated, first: false });
	const same = slot.pages.find((page) => page.digest === digest);
	if (same) return accept({ ...receiptOf(same), first: false });
	if (!slot.open) return refuse({ code: 'slot-closed' });

	const { settings } = await services.officeNow();
	const limit = { pages: settings['draft-pages'], megabytes: settings['draft-megabytes'] };
	if (slot.row.pageCount >= limit.pages || slot.row.storedBytes >= limit.megabytes * 1e6)
		return refuse({ code: 'draft-full', ...limit });

	const photo = await processPhoto(request.bytes, services);
	if (!photo.ok) return refuse({ code: photo.issue });
	return keepPage(services, request, photo.value);
}

async function keepPage(
	services: Services,
	{ scope, caseId, slot: name, actionId, after }: PageRequest,
	photo: ProcessedPhoto
): Promise<Result<Receipt, PageRefusal>> {
	const id = randomUUID();
	const key = randomKey();
	const file = randomStorageKey();
	const thumbnail = randomStorageKey();
	const at = services.now().toISOString();
	await services.storage.put(file, seal(key, photo.jpeg, pageContext(id, 'photo')));
	await services.storage.put(thumbnail, seal(key, photo.thumbnail, pageContext(id, 'thumbnail')));

	const kept = await services.db.transaction(async (tx): Promise<Result<Receipt, PageRefusal>> => {
		const row = await applications.lockCase(tx, scope, caseId);
		const slot = row && (await findSlot(services, scope, row, name, tx));
		if (!slot) return refuse({ code: 'not-found' });
		const same = slot.pages.find((page) => page.digest === photo.digest);
		if (same) return accept({ ...receiptOf(same), first: false });
		if (!slot.open) return refuse({ code: 'slot-closed' });
		const action = { id: actionId, caseId, type: 'receive-page', at };
		if (!(await claimAction(tx, action))) {
			const first = await findAnswer<Kept>(tx, actionId, caseId);
			return first ? accept({ ...first, first: false }) : refuse({ code: 'not-found' });
		}
		const caseSeal = await getCaseSeal(tx, services.vault, caseId);
		const page: PageRow = {
			id,
			caseId,
			slot: name,
			digest: photo.digest,
			place: await placeAfter(tx, slot.pages, after),
			storageKey: file,
			thumbnailKey: thumbnail,
			sealedKey: caseSeal.seal('pages', 'sealed_key', id, key),
			bytes: photo.jpeg.length + photo.thumbnail.length,
			width: photo.width,
			height: photo.height,
			flags: photo.flags,
			arrivedAt: at,
			removedAt: null
		};
		await insertPage(tx, page);
		await applications.touchCase(tx, caseId, at);
		await keepAnswer(tx, actionId, receiptOf(page));
		return accept({ ...receiptOf(page), first: true });
	});
	if (!kept.ok || !kept.value.first)
		for (const stored of [file, thumbnail]) await services.storage.remove(stored);
	return kept;
}

/** Binds the bytes of a file to its page, so that one file cannot be put in another's place. */
export const pageContext = (id: string, column: 'photo' | 'thumbnail') => ({
	table: 'pages',
	column,
	row: id
});

async function placeAfter(tx: Db, pages: PageRow[], after?: string): Promise<number> {
	const index = pages.findIndex((page) => page.digest === after);
	if (index < 0) return (pages.at(-1)?.place ?? 0) + 1;
	for (const page of pages.slice(index + 1)) await placePage(tx, page.id, page.place + 1);
	return pages[index]!.place + 1;
}
