import { randomBytes, randomUUID } from 'node:crypto';
import { findDraft, saveDraft } from '$lib/server/application/draft';
import { getCaseSeal } from '$lib/server/repository/case-key';
import { insertPage, pagesOf } from '$lib/server/repository/page';
import type { Holder } from '$lib/server/repository/scope';
import { randomKey } from '$lib/server/sealing/random-key';
import type { Services } from '$lib/server/services';
import { beginDraft } from './begin-draft';

/** A draft of a newborn's papers with six pages in their slots; their files are of no use to a sending. */
export async function sixPaperDraft(services: Services, holder: Holder): Promise<string> {
	const { caseId, scope } = await beginDraft(services, holder);
	const { office } = await services.officeNow();
	const place = office.servicePoints[0]?.id;
	await saveDraft(services, scope, caseId, { delivery: { way: 'pickup', place } });
	const draft = await findDraft(services, scope, caseId);
	const seal = await getCaseSeal(services.db, services.vault, caseId);
	const slots = draft?.order.papers.map(({ slot }) => slot) ?? [];
	for (let page = 0; page < 6; page += 1) {
		const id = randomUUID();
		await insertPage(services.db, {
			id,
			caseId,
			slot: slots[page % slots.length] as string,
			digest: randomBytes(32).toString('hex'),
			place: page + 1,
			storageKey: randomUUID(),
			thumbnailKey: randomUUID(),
			sealedKey: seal.seal('pages', 'sealed_key', id, randomKey()),
			bytes: 300_000,
			width: 2000,
			height: 1500,
			flags: [],
			arrivedAt: services.now().toISOString(),
			removedAt: null
		});
	}
	return caseId;
}

export const pageRows = async (services: Services, caseId: string): Promise<number> =>
	(await pagesOf(services.db, caseId)).length;
