import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { changeSetting } from '$lib/server/application/change-setting';
import { findDraft, saveDraft } from '$lib/server/application/draft';
import { lacksOf } from '$lib/server/application/lacks';
import { submitDraft } from '$lib/server/application/submit';
import { completeDraft, scopeFor } from '../support/complete-draft';
import { makeOfficer } from '../support/office-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()), 60_000);
afterAll(() => desk.end());

async function draftWith(delivery: Delivery) {
	const { id, holder } = await completeDraft(desk);
	const scope = scopeFor(desk, holder);
	await saveDraft(desk, scope, id, { delivery });
	const lacks = async () => {
		const draft = await findDraft(desk, scope, id);
		if (!draft) throw new Error('no draft');
		return lacksOf(desk, draft);
	};
	const sent = () =>
		submitDraft(desk, {
			caseId: id,
			scope,
			actionId: randomUUID(),
			sender: { phone: '6281299980001' as Phone, pin: '402917' as Pin, borrowed: false },
			consents: [],
			from: { address: `test-${randomUUID()}`, now: desk.now() }
		});
	const again = { kind: 'place', page: `/permohonan/${id}/antar?cara=pickup` };
	return { lacks, sent, again };
}

it('a draft is not sent to a place that nobody offers, and leads to the choice of another', async () => {
	for (const delivery of [{ way: 'pickup' }, { way: 'pickup', place: 'tidak-ada' }] as const) {
		const { lacks, sent, again } = await draftWith(delivery);
		expect(await lacks()).toEqual([again]);
		expect(await sent()).toMatchObject({ issue: 'incomplete' });
	}
});

it('a place that is retired after it was chosen is asked for again', async () => {
	const points = (await desk.officeNow()).settings['service-points'];
	const place = points[0]?.id as string;
	const { lacks, sent, again } = await draftWith({ way: 'pickup', place });
	expect(await lacks()).toEqual([]);
	const raw = points.map((point) => (point.id === place ? { ...point, retired: true } : point));
	const staff = await makeOfficer(desk, 'penyelia', { role: 'supervisor' });
	const change = { actionId: randomUUID(), staff, key: 'service-points', raw } as const;
	expect(await changeSetting(desk, { ...change, from: '2026-11-24' })).toMatchObject({ ok: true });
	expect(await lacks()).toEqual([again]);
	expect(await sent()).toMatchObject({ issue: 'incomplete' });
});
