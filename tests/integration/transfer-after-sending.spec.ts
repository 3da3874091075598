import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { codeForOtherPhone, continueHere } from '$lib/server/application/move-draft';
import { removeDraft } from '$lib/server/application/draft';
import { submitDraft } from '$lib/server/application/submit';
import { makeDevice } from '$lib/server/auth/device';
import { grantAccess } from '$lib/server/repository/access';
import { findCase, listCases } from '$lib/server/repository/application';
import { completeDraft, scopeFor } from '../support/complete-draft';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.end());

const wrong = { ok: false, issue: { code: 'transfer-wrong' } };

async function draftWithCode() {
	const draft = await completeDraft(desk);
	const code = await codeForOtherPhone(desk, draft.id, { device: draft.holder.id });
	const other = (await makeDevice(desk.auth, desk.now())).id;
	const typeThere = () =>
		continueHere(desk, { typed: code, who: { device: other }, address: `test-${randomUUID()}` });
	return { draft, other, typeThere };
}

async function sends({ id, holder }: Awaited<ReturnType<typeof completeDraft>>, phone: string) {
	const sent = await submitDraft(desk, {
		caseId: id,
		scope: scopeFor(desk, holder),
		actionId: randomUUID(),
		sender: { phone: phone as Phone, pin: '402917' as Pin, borrowed: false },
		consents: [],
		from: { address: `test-${randomUUID()}`, now: desk.now() }
	});
	expect(sent.ok).toBe(true);
}

it('opens nothing on the other phone once the draft was sent', async () => {
	const { draft, other, typeThere } = await draftWithCode();
	await sends(draft, '6281299990777');
	expect((await typeThere()).took).toEqual(wrong);
	const there = scopeFor(desk, { kind: 'device', id: other });
	expect(await findCase(desk.db, there, draft.id)).toBeUndefined();
});

it('is a wrong code once the draft was deleted', async () => {
	const { draft, typeThere } = await draftWithCode();
	await removeDraft(desk, scopeFor(desk, draft.holder), draft.id);
	expect((await typeThere()).took).toEqual(wrong);
});

it('lets a device see no sent case, whatever its access row says', async () => {
	const draft = await completeDraft(desk);
	const scope = scopeFor(desk, draft.holder);
	expect(await findCase(desk.db, scope, draft.id)).toBeDefined();
	await sends(draft, '6281299990778');
	await grantAccess(desk.db, draft.id, draft.holder, 'applicant', desk.now().toISOString());
	expect(await findCase(desk.db, scope, draft.id)).toBeUndefined();
	expect(await listCases(desk.db, scope)).toEqual([]);
});
