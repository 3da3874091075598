import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctAnswer, correctSlots } from '$lib/server/application/correct';
import { casePapers } from '$lib/server/application/case-papers';
import { receivePage } from '$lib/server/application/receive-page';
import { openLiveCase, type LiveCase } from '../support/live-case';
import { paperPhoto } from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
}, 60_000);
afterAll(() => desk.end());

const start = '2026-11-24T01:00:00.000Z';

/** Judged and asked again: the first paper's photo, and one answer. */
async function askedAgain(withAnswer: boolean) {
	desk.clock.set(start);
	const live = await openLiveCase(desk);
	const { pages, order } = await live.file();
	const [bad, ...good] = pages;
	if (!bad) throw new Error('no photo');
	const answer = order.facts.find(({ question }) => question === 'nama')?.key as string;
	desk.clock.set('2026-11-24T03:00:00.000Z');
	await live.does(live.operator, { type: 'claim', staff: live.operator.id as string });
	const { slot, id: page } = bad;
	await live.does(live.operator, {
		type: 'judge-page',
		page,
		slot,
		verdict: 'asked-again',
		reason: 'blurred'
	});
	for (const { id, slot: other } of good)
		await live.does(live.operator, {
			type: 'judge-page',
			page: id,
			slot: other,
			verdict: 'accepted'
		});
	await live.does(live.operator, {
		type: 'ask-correction',
		items: [
			{ slot, reason: 'blurred' },
			...(withAnswer ? [{ answer, reason: 'unclear-answer' }] : [])
		]
	});
	desk.clock.set('2026-11-25T02:00:00.000Z');
	return { live, slot, old: page, answer };
}

const photographed = async (live: LiveCase, slot: string) => {
	const bytes = await paperPhoto({ lines: [randomUUID()] });
	const scope = live.scope();
	const made = await receivePage(desk, {
		scope,
		caseId: live.id,
		slot,
		actionId: randomUUID(),
		bytes
	});
	if (!made.ok) throw new Error(made.issue.code);
	return made.value.page;
};

describe('a correction', () => {
	it('of a photo brings the case back to its old place, and only the new photo counts', async () => {
		const { live, slot, old } = await askedAgain(false);
		const place = (await live.file()).application.placeAt;
		expect(place).toBe(start);
		const fresh = await photographed(live, slot);
		const papers = casePapers(await live.file(), 'id');
		expect(papers.find((one) => one.slot === slot)).toMatchObject({
			state: 'replaced',
			pages: [fresh]
		});

		const done = await correctSlots(desk, live.request(), await live.file(), [slot]);
		expect(done).toEqual({ ok: true, value: { status: 'queued' } });
		const after = await live.file();
		expect(after.application.placeAt).toBe(place);
		const left = after.pages.filter((page) => page.slot === slot).map(({ id }) => id);
		expect(left).toEqual([fresh]);
		expect(left).not.toContain(old);
		expect(Object.values(after.application.verdicts).map(({ verdict }) => verdict)).not.toContain(
			'asked-again'
		);
	});

	it('waits until everything named is replaced, and a repeat changes nothing', async () => {
		const { live, slot, answer } = await askedAgain(true);
		const fresh = await photographed(live, slot);
		const request = live.request();
		const before = await live.file();
		expect(await correctSlots(desk, request, before, [slot])).toMatchObject({
			value: { status: 'needs-correction' }
		});
		const events = (await live.file()).events.length;
		// The same form again, and a new one for what is handed in already.
		expect(await correctSlots(desk, request, await live.file(), [slot])).toMatchObject({
			value: { status: 'needs-correction' }
		});
		expect((await live.file()).events).toHaveLength(events);
		await correctSlots(desk, live.request(), await live.file(), [slot]);
		expect((await live.file()).pages.map(({ id }) => id)).toContain(fresh);

		const value = 'Sari Rekaan Baru';
		const again = live.request();
		const file = await live.file();
		const done = await correctAnswer(desk, again, file, { key: answer, value });
		expect(done).toEqual({ ok: true, value: { status: 'queued' } });
		const after = await live.file();
		expect(after.answers[answer]).toBe(value);
		expect(after.application.placeAt).toBe(start);
		expect(await correctAnswer(desk, again, after, { key: answer, value })).toEqual(done);
		expect((await live.file()).events).toHaveLength(after.events.length);
	});

	it('takes no paper without a new photo, and opens nothing that was not named', async () => {
		const { live, slot, answer } = await askedAgain(false);
		const file = await live.file();
		expect(await correctSlots(desk, live.request(), file, [slot])).toMatchObject({
			issue: 'photo-missing'
		});
		const other = file.order.papers.find((paper) => paper.slot !== slot)?.slot as string;
		expect(await correctSlots(desk, live.request(), file, [other])).toMatchObject({
			issue: 'slot-not-named'
		});
		const value = 'Orang Lain';
		const refused = await correctAnswer(desk, live.request(), file, { key: answer, value });
		expect(refused).toMatchObject({ issue: 'answer-not-named' });
		expect((await live.file()).answers[answer]).not.toBe(value);
	});

	it('is nobody else’s to make', async () => {
		const { live, slot } = await askedAgain(false);
		const stranger = (await openLiveCase(desk)).scope();
		await photographed(live, slot);
		const request = { ...live.request(), scope: stranger };
		expect(await correctSlots(desk, request, await live.file(), [slot])).toMatchObject({
			issue: 'not-found'
		});
		expect((await live.file()).application.status).toBe('needs-correction');
	});
});
