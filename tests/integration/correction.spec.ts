import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctAll, correctAnswers } from '$lib/server/application/correct';
import { casePapers } from '$lib/server/application/case-papers';
import { receivePage } from '$lib/server/application/receive-page';
import { lockCase } from '$lib/server/repository/application';
import { retirePage } from '$lib/server/repository/page';
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

/** How many of this desk's connections wait for somebody to let a row go. */
async function waitersForLock({ db }: Desk): Promise<number> {
	const [found] = await db.execute<{ count: number }>(
		sql`select count(*)::int as count from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`
	);
	return found?.count ?? 0;
}

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

		const done = await correctAll(desk, live.request(), {});
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
		const waiting = { ok: true, value: { status: 'needs-correction' } };
		expect(await correctAll(desk, request, {})).toEqual(waiting);
		const { events } = await live.file();
		// The same form again, and a new one with nothing more to hand in.
		expect(await correctAll(desk, request, {})).toEqual(waiting);
		expect(await correctAll(desk, live.request(), {})).toMatchObject({ issue: 'nothing-ready' });
		expect((await live.file()).events).toHaveLength(events.length);
		expect((await live.file()).pages.map(({ id }) => id)).toContain(fresh);

		const answers = { [answer]: 'Sari Rekaan Baru' };
		const again = live.request();
		const done = await correctAll(desk, again, answers);
		expect(done).toEqual({ ok: true, value: { status: 'queued' } });
		const after = await live.file();
		expect(after.answers[answer]).toBe('Sari Rekaan Baru');
		expect(after.application.placeAt).toBe(start);
		expect(await correctAll(desk, again, answers)).toEqual(done);
		expect((await live.file()).events).toHaveLength(after.events.length);
	});

	it('of a photo and an answer is handed in by one form', async () => {
		const { live, slot, answer } = await askedAgain(true);
		await photographed(live, slot);
		const done = await correctAll(desk, live.request(), { [answer]: 'Sari Rekaan Baru' });
		expect(done).toEqual({ ok: true, value: { status: 'queued' } });
		expect((await live.file()).answers[answer]).toBe('Sari Rekaan Baru');
	});

	it('keeps an answer before the photo is taken, and the photo stays asked', async () => {
		const { live, slot, answer } = await askedAgain(true);
		await photographed(live, slot);
		await correctAnswers(desk, live.request(), { [answer]: 'Sari Rekaan Baru' });
		const { application, answers } = await live.file();
		expect(answers[answer]).toBe('Sari Rekaan Baru');
		expect(application.correction?.open).toMatchObject([{ slot }]);
	});

	it('is decided by the photos that lie there once the case is free', async () => {
		const { live, slot } = await askedAgain(false);
		const fresh = await photographed(live, slot);
		const [taken, sent] = await desk.db.transaction(async (tx) => {
			await lockCase(tx, live.scope(), live.id);
			const waiting = correctAll(desk, live.request(), {});
			await expect.poll(() => waitersForLock(desk)).toBe(1);
			// Another tab has the case, and takes the new photo out again.
			await retirePage(tx, fresh, desk.now().toISOString());
			return [fresh, waiting] as const;
		});
		expect(await sent).toMatchObject({ issue: 'nothing-ready' });
		const { application, pages } = await live.file();
		expect(application.status).toBe('needs-correction');
		expect(pages.map(({ id }) => id)).not.toContain(taken);
	});

	it('takes no paper without a new photo, and opens nothing that was not named', async () => {
		const { live, answer } = await askedAgain(false);
		const file = await live.file();
		for (const answers of [{}, { [answer]: 'Orang Lain' }])
			expect(await correctAll(desk, live.request(), answers)).toMatchObject({
				issue: 'nothing-ready'
			});
		const after = await live.file();
		expect(after.answers[answer]).toBe(file.answers[answer]);
		expect(after.events).toHaveLength(file.events.length);
	});

	it('is nobody else’s to make', async () => {
		const { live, slot } = await askedAgain(false);
		const stranger = (await openLiveCase(desk)).scope();
		await photographed(live, slot);
		const request = { ...live.request(), scope: stranger };
		expect(await correctAll(desk, request, {})).toMatchObject({
			issue: 'not-found'
		});
		expect((await live.file()).application.status).toBe('needs-correction');
	});
});
