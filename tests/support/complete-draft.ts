import { randomUUID } from 'node:crypto';
import { makeDemoDraft } from '$lib/server/demo/demo-draft';
import { findDemoPlan, type DemoCase } from '$lib/server/demo/demo-plan';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';

export type HeldDraft = { id: string; holder: Holder };

/** A draft with every answer, photo and a way, ready to be sent, held by a device of its own. */
export async function completeDraft(
	services: Services,
	holder: Holder = { kind: 'device', id: randomUUID() }
): Promise<HeldDraft> {
	const plan = findDemoPlan(services.env.OFFICE);
	if (!plan) throw new Error('no invented people for this office');
	const wanted: DemoCase = {
		status: 'draft',
		program: 'pos-ketanmu',
		services: ['ktp-rusak'],
		way: 'courier',
		answers: { 'untuk-siapa': 'satu-kk' },
		blurred: false,
		mixed: false,
		twoShipments: false,
		withoutAccount: false
	};
	return { id: await makeDemoDraft(services, plan, wanted, holder), holder };
}

/** What a visitor sees who is each of these. */
export const scopeFor = (
	services: Services,
	...holders: Holder[]
): Extract<Scope, { kind: 'holders' }> => ({
	kind: 'holders',
	holders,
	now: services.now().toISOString()
});
