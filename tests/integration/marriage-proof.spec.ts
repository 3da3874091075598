import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casePapers } from '$lib/server/application/case-papers';
import { answerFamily } from '$lib/server/application/household';
import { openAwaitedPaper } from '$lib/server/application/opening';
import { findPapers } from '$lib/server/application/papers';
import { receivePage } from '$lib/server/application/receive-page';
import { openLiveCase, type LiveCase } from '../support/live-case';
import { paperPhoto } from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()), 60_000);
afterAll(() => desk.end());

const awaiting = async (what: 'marriage-proof' | 'consent') => {
	desk.clock.set('2026-11-24T01:00:00.000Z');
	const live = await openLiveCase(desk);
	await live.does(live.operator, { type: 'claim', staff: live.operator.id as string });
	await live.does(live.operator, { type: 'await-family', what });
	desk.clock.set('2026-11-24T02:00:00.000Z');
	return live;
};

const photograph = async (live: LiveCase, slot: string) =>
	receivePage(desk, {
		scope: live.scope(),
		caseId: live.id,
		slot,
		actionId: randomUUID(),
		bytes: await paperPhoto({ title: 'BUKU NIKAH', lines: [randomUUID()] })
	});

const opened = async (live: LiveCase) =>
	(await findPapers(desk, live.scope(), live.id))?.papers.filter(({ open }) => open) ?? [];

it('a family that is asked for its marriage book has a place for the photo, which the officer sees', async () => {
	const live = await awaiting('marriage-proof');
	const slot = await openAwaitedPaper(desk, { caseId: live.id, scope: live.scope() });
	expect(slot).toBe('buku-nikah:keluarga');
	// Asked for once more it is the same place.
	expect(await openAwaitedPaper(desk, { caseId: live.id, scope: live.scope() })).toBe(slot);
	expect((await opened(live)).map(({ paper }) => paper.slot)).toEqual([slot]);
	expect((await photograph(live, slot as string)).ok).toBe(true);

	const done = await answerFamily(desk, live.request(), 'marriage-proof', 'Sudah difoto.');
	expect(done).toEqual({ ok: true, value: { status: 'queued' } });
	const shown = casePapers(await live.file(), 'id').find((paper) => paper.slot === slot);
	expect(shown).toMatchObject({ title: 'Buku nikah atau akta perkawinan', state: 'waiting' });
	expect(shown?.pages).toHaveLength(1);
	// Back in the queue, the place is closed.
	expect(await opened(live)).toEqual([]);
	expect(await photograph(live, slot as string)).toMatchObject({ issue: { code: 'slot-closed' } });
});

it('where the family is asked for words, no photo is taken', async () => {
	const live = await awaiting('consent');
	expect(await openAwaitedPaper(desk, { caseId: live.id, scope: live.scope() })).toBeUndefined();
	expect(await opened(live)).toEqual([]);
	expect((await live.file()).order.papers.map(({ kind }) => kind)).not.toContain('buku-nikah');
});

it('nobody else opens a place in the case', async () => {
	const live = await awaiting('marriage-proof');
	const stranger = (await openLiveCase(desk)).scope();
	expect(await openAwaitedPaper(desk, { caseId: live.id, scope: stranger })).toBeUndefined();
	expect(await opened(live)).toEqual([]);
});
