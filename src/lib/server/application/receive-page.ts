import { randomUUID } from 'node:crypto';
import type { PhotoFlag, PhotoIssue } from '$lib/domain/document/photo-issue';
import { paperKindOf } from '$lib/domain/program/papers';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { digestOf } from '$lib/server/photo/digest';
import { processPhoto, type ProcessedPhoto } from '$lib/server/photo/process-photo';
import { claimAction, findAnswer, keepAnswer } from '$lib/server/repository/action';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal } from '$lib/server/repository/case-key';
import { insertPage, placePage, retireTwin, type PageRow } from '$lib/server/repository/page';
import type { Scope } from '$lib/server/repository/scope';
import { randomKey } from '$lib/server/sealing/random-key';
import { seal } from '$lib/server/sealing/sealed-value';
import type { Services } from '$lib/server/services';
import { randomStorageKey } from '$lib/server/storage/storage';
import { catalogueOf } from './catalogue';
import { pageContext } from './page-context';
import { pinOffice } from './pinned-office';
import { removeFiles, takeAway } from './remove-page';
import { findSlot, type Slot } from './slot';

export type PageRequest = {
	scope: Scope;
	caseId: string;
	slot: string;
	actionId: string;
	bytes: Buffer;
	/** Where a photo comes from that no account answers for; it counts there. */
	address?: string;
	/** The digest that the sender says these bytes have. */
	digest?: string;
	/** Digest of the page behind which this one stands; else it is the last. */
	after?: string;
	/** Id of the page that this one takes the place of, in the same change. */
	replaces?: string;
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
	| { code: 'slot-full'; pages: number }
	| { code: 'draft-full'; pages: number; megabytes: number }
	| { code: 'photo-ceiling'; retryAfterSeconds: number };

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

	const full = (await slotFull(services, slot, request)) ?? (await draftFull(services, slot));
	if (full) return refuse(full);

	const photo = await processPhoto(request.bytes, services);
	if (!photo.ok) return refuse({ code: photo.issue });
	const wait = await waitAt(services, request.address, photo.value);
	if (wait > 0) return refuse({ code: 'photo-ceiling', retryAfterSeconds: wait });
	return keepPage(services, request, photo.value);
}

/** Seconds until more may come from an address, or to the whole site, without an account. */
async function waitAt(
	services: Services,
	address: string | undefined,
	{ jpeg, thumbnail }: ProcessedPhoto
): Promise<number> {
	if (!address) return 0;
	const { settings } = await services.officeNow();
	return services.auth.limits.takePhoto(address, jpeg.length + thumbnail.length, {
		perAddress: settings['draft-megabytes-per-address'],
		perSite: settings['draft-megabytes-per-site']
	});
}

/** As many pages as the catalogue gives this paper; one that is replaced makes room. */
async function slotFull(
	services: Services,
	{ row, paper, pages }: Slot,
	{ replaces }: PageRequest
): Promise<PageRefusal | undefined> {
	const catalogue = await catalogueOf(services, row.catalogueVersion);
	const { max } = paperKindOf(catalogue, paper.kind).pages;
	return pages.filter(({ id }) => id !== replaces).length >= max
		? { code: 'slot-full', pages: max }
		: undefined;
}

/** A ceiling for what nobody has signed for yet; a correction of a sent case has none. */
async function draftFull(services: Services, { row }: Slot): Promise<PageRefusal | undefined> {
	if (row.status !== 'draft') return undefined;
	const { settings } = await services.officeNow();
	const limit = { pages: settings['draft-pages'], megabytes: settings['draft-megabytes'] };
	return row.pageCount >= limit.pages || row.storedBytes >= limit.megabytes * 1e6
		? { code: 'draft-full', ...limit }
		: undefined;
}

async function keepPage(
	given: Services,
	request: PageRequest,
	photo: ProcessedPhoto
): Promise<Result<Receipt, PageRefusal>> {
	const { scope, caseId, slot: name, actionId, after, replaces } = request;
	const services = await pinOffice(given);
	const id = randomUUID();
	const key = randomKey();
	const file = randomStorageKey();
	const thumbnail = randomStorageKey();
	const at = services.now().toISOString();
	await Promise.all([
		services.storage.put(file, seal(key, photo.jpeg, pageContext(id, 'photo'))),
		services.storage.put(thumbnail, seal(key, photo.thumbnail, pageContext(id, 'thumbnail')))
	]);

	let replaced: PageRow | undefined;
	const kept = await services.db.transaction(async (tx): Promise<Result<Receipt, PageRefusal>> => {
		const row = await applications.lockCase(tx, scope, caseId);
		const slot = row && (await findSlot(services, scope, row, name, tx));
		if (!slot) return refuse({ code: 'not-found' });
		const same = slot.pages.find((page) => page.digest === photo.digest);
		if (same) return accept({ ...receiptOf(same), first: false });
		if (!slot.open) return refuse({ code: 'slot-closed' });
		// Asked once more under the lock: two phones may fill the last place at once.
		const full = await slotFull(services, slot, request);
		if (full) return refuse(full);
		const action = { id: actionId, caseId, type: 'receive-page', at };
		if (!(await claimAction(tx, action))) {
			const first = await findAnswer<Kept>(tx, actionId, caseId);
			return first ? accept({ ...first, first: false }) : refuse({ code: 'not-found' });
		}
		const caseSeal = await getCaseSeal(tx, services.vault, caseId);
		const old = slot.pages.find((page) => page.id === replaces);
		const page: PageRow = {
			id,
			caseId,
			slot: name,
			digest: photo.digest,
			place: old?.place ?? (await placeAfter(tx, slot.pages, after)),
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
		// In a correction the same bytes may lie below, as the photo that was refused.
		await retireTwin(tx, page, at);
		await insertPage(tx, page);
		if (old) replaced = await takeAway(tx, row, old, at);
		await applications.touchCase(tx, caseId, at);
		await keepAnswer(tx, actionId, receiptOf(page));
		return accept({ ...receiptOf(page), first: true });
	});
	if (replaced) await removeFiles(services, replaced);
	if (!kept.ok || !kept.value.first)
		await removeFiles(services, { storageKey: file, thumbnailKey: thumbnail });
	return kept;
}

async function placeAfter(tx: Db, pages: PageRow[], after?: string): Promise<number> {
	const index = pages.findIndex((page) => page.digest === after);
	if (index < 0) return (pages.at(-1)?.place ?? 0) + 1;
	for (const page of pages.slice(index + 1)) await placePage(tx, page.id, page.place + 1);
	return pages[index]!.place + 1;
}
