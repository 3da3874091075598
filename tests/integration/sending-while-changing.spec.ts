import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { findDraft } from '$lib/server/application/draft';
import { removePage } from '$lib/server/application/page';
import { submitDraft } from '$lib/server/application/submit';
import { findCase } from '$lib/server/repository/application';
import { completeDraft, scopeFor } from '../support/complete-draft';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.end());

it('is not sent when another tab takes its photos out while the PIN is compared', async () => {
	const { id, holder } = await completeDraft(desk);
	const scope = scopeFor(desk, holder);
	const { pages } = (await findDraft(desk, scope, id))!;
	desk.clock.set('2026-11-24T02:00:00.000Z');
	const meanwhile = async () => {
		for (const { id: page } of pages) await removePage(desk, { scope, caseId: id, page });
	};
	let removing: Promise<void> | undefined;
	const derive: Desk['auth']['derive'] = async (...secret) => {
		await (removing ??= meanwhile());
		return desk.auth.derive(...secret);
	};
	const submission = {
		...{ caseId: id, scope, actionId: randomUUID(), consents: [] },
		sender: { phone: '6281299990778' as Phone, pin: '402917' as Pin, borrowed: false },
		from: { address: `test-${randomUUID()}`, now: desk.now() }
	};
	const sent = await submitDraft({ ...desk, auth: { ...desk.auth, derive } }, submission);
	expect(sent).toEqual({ ok: false, issue: 'incomplete' });
	expect((await findCase(desk.db, scope, id))?.status).toBe('draft');
});
