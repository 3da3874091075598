import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '$lib/domain/application/fold';
import { noticesFor } from '$lib/domain/application/notice';
import { act } from '$lib/server/application/act';
import { sendNotice } from '$lib/server/notify/send-notice';
import { createFakePush, type FakePush } from '$lib/server/push/fake-push';
import { topicOf } from '$lib/server/push/topic';
import { endAccess } from '$lib/server/repository/access';
import { eventsOf } from '$lib/server/repository/event';
import { claimNotice, noticesOf, reviveNotices } from '$lib/server/repository/notice';
import { follow, listen } from '../support/listener';
import { journey } from '../support/journey';
import { attempt, must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let push: FakePush;
let sql: Sql;
beforeAll(async () => {
	desk = await openDesk();
	sql = postgres(desk.env.DATABASE_OWNER_URL!, { max: 1 });
});
afterAll(async () => {
	await sql.end();
	await desk.end();
});
afterEach(() => desk.clock.set('2026-11-24T01:00:00.000Z'));

const withPush = () => ({ ...desk, push: (push = createFakePush()) });
const jobs = async (caseId: string) => {
	const ids = (await noticesOf(desk.db, caseId)).map(({ id }) => id);
	const rows = await sql`select payload->>'id' as id, run_at from graphile_worker._private_jobs
		where payload->>'id' = any(${ids})`;
	return rows as unknown as { id: string; run_at: Date }[];
};
const sendAll = async (caseId: string) => {
	const services = withPush();
	for (const { id } of await noticesOf(desk.db, caseId)) await sendNotice(services, id);
	return push.arrived;
};
describe('what happens to a case', () => {
	it('leaves for every browser just the notices that its events deserve, each with a job', async () => {
		const { id, account } = await sendCase(desk);
		await listen(desk, { kind: 'account', id: account });
		const relative = await follow(desk, id, 'stage');
		await listen(desk, relative.holder);
		const statuses = [];
		for (const [n, [actor, action]] of journey(account).entries()) {
			desk.clock.set(`2026-11-24T02:${10 + n}:00.000Z`);
			statuses.push(await must(desk, id, actor, action));
			const events = await eventsOf(desk.db, id);
			const told = (await noticesOf(desk.db, id)).filter(
				({ eventId }) => eventId === events.at(-1)!.id
			);
			const deserved = noticesFor(events.at(-1)!, fold(events))
				.filter(({ level }) => level !== 'delivery')
				.map(({ code }) => code);
			expect(told.map(({ code }) => code).sort(), action.type).toEqual(deserved.sort());
		}
		expect(statuses).toEqual([
			'queued',
			'in-review',
			'needs-correction',
			'queued',
			'in-review',
			'awaiting-family',
			'queued',
			'in-review',
			'processing',
			'waiting-stock',
			'processing',
			'issued',
			'ready'
		]);
		const all = await noticesOf(desk.db, id);
		// Claimed for the second and third time is no news; everything else is, for both.
		expect(all).toHaveLength((statuses.length - 2) * 2);
		expect((await jobs(id)).map((job) => job.id).sort()).toEqual(all.map((one) => one.id).sort());
	});

	it('leaves no notice and no job when it is undone', async () => {
		const { id, account } = await sendCase(desk);
		await listen(desk, { kind: 'account', id: account });
		const [before] = await sql`select count(*)::int as n from graphile_worker._private_jobs`;
		const failing = act(
			desk,
			{
				caseId: id,
				scope: { kind: 'system' },
				actionId: randomUUID(),
				actor: operator,
				via: 'web',
				also: async () => {
					throw new Error('the disk is full');
				}
			},
			{ type: 'confirm' }
		);
		await expect(failing).rejects.toThrow('the disk is full');
		expect((await attempt(desk, id, operator, { type: 'claim', staff: operator.id! })).ok).toBe(
			false
		);
		expect(await noticesOf(desk.db, id)).toEqual([]);
		const [after] = await sql`select count(*)::int as n from graphile_worker._private_jobs`;
		expect(after).toEqual(before);
	});

	it('is told once when the form comes twice', async () => {
		const { id, account } = await sendCase(desk);
		await listen(desk, { kind: 'account', id: account });
		const request = {
			caseId: id,
			scope: { kind: 'system' },
			actionId: randomUUID(),
			actor: operator,
			via: 'web'
		} as const;
		await Promise.all([
			act(desk, request, { type: 'confirm' }),
			act(desk, request, { type: 'confirm' })
		]);
		expect(await noticesOf(desk.db, id)).toHaveLength(1);
	});
});

describe('a notice', () => {
	const queued = async (options = {}) => {
		const { id, account } = await sendCase(desk);
		const endpoint = await listen(desk, { kind: 'account', id: account }, options);
		await must(desk, id, operator, { type: 'confirm' });
		const [notice] = await noticesOf(desk.db, id);
		return { id, account, endpoint, notice: notice! };
	};
	const stateOf = async (id: string) => (await noticesOf(desk.db, id))[0];

	it("is worded in the reader's language, and says nothing of whom and what", async () => {
		const { id, notice } = await queued();
		const english = await queued({ language: 'en' });
		expect(await sendAll(id)).toMatchObject([
			{
				payload: {
					title: 'Ketanmu',
					body: 'Permohonan sudah masuk antrean.',
					url: `/permohonan/${id}`,
					tag: notice.id
				},
				topic: topicOf(id)
			}
		]);
		const [told] = await sendAll(english.id);
		expect(told!.payload.body).toMatch(/queue/i);
		expect(await stateOf(id)).toMatchObject({
			state: 'sent',
			attempts: 1,
			markedRepeat: false,
			sentAt: desk.now().toISOString()
		});
	});

	it('says only that there is news on a phone that is shared', async () => {
		const { id } = await queued({ discreet: true });
		expect((await sendAll(id))[0]!.payload.body).toBe('Ada kabar untuk permohonan Anda');
	});

	it('goes once, however often its job comes', async () => {
		const { notice } = await queued();
		const services = withPush();
		await Promise.all([sendNotice(services, notice.id), sendNotice(services, notice.id)]);
		await sendNotice(services, notice.id);
		expect(push.arrived).toHaveLength(1);
	});

	it('ends the subscription of a browser that is gone', async () => {
		const { id, notice } = await queued();
		const services = withPush();
		push.answerNext(410);
		expect(await sendNotice(services, notice.id)).toBe('gone');
		expect((await stateOf(id))?.state).toBe('gone');
		await must(desk, id, operator, { type: 'claim', staff: operator.id! });
		expect(await noticesOf(desk.db, id)).toHaveLength(1);
	});

	it('waits as long as it is told, and twice as long from time to time', async () => {
		const { id, notice } = await queued();
		const services = withPush();
		push.answerNext(429, 90);
		push.answerNext(503);
		expect(await sendNotice(services, notice.id)).toBe('postponed');
		expect((await jobs(id))[0]!.run_at.toISOString()).toBe('2026-11-24T01:01:30.000Z');
		desk.clock.set('2026-11-24T01:01:30.000Z');
		expect(await sendNotice(services, notice.id)).toBe('postponed');
		expect((await jobs(id))[0]!.run_at.toISOString()).toBe('2026-11-24T01:02:30.000Z');
		expect(await sendNotice(services, notice.id)).toBe('sent');
		expect(await stateOf(id)).toMatchObject({ attempts: 3, markedRepeat: false });
	});

	it('is given up after a day, and at once when it can never go', async () => {
		const { id, notice } = await queued();
		const services = withPush();
		push.answerNext(503);
		desk.clock.set('2026-11-25T01:00:01.000Z');
		expect(await sendNotice(services, notice.id)).toBe('failed');
		expect((await stateOf(id))?.state).toBe('failed');
		const other = await queued();
		push.answerNext(403);
		expect(await sendNotice(services, other.notice.id)).toBe('failed');
	});

	it('found half sent after a crash goes once more, marked, with the same tag and topic', async () => {
		const { id, notice } = await queued();
		const services = withPush();
		await claimNotice(desk.db, notice.id, desk.now());
		expect(await sendNotice(services, notice.id)).toBe('nothing-to-do');
		desk.clock.set('2026-11-24T01:03:00.000Z');
		expect(await reviveNotices(desk.db, desk.now())).toBeGreaterThan(0);
		expect(await jobs(id)).toHaveLength(1);
		expect(await sendNotice(services, notice.id)).toBe('sent');
		expect(push.arrived).toMatchObject([{ payload: { tag: notice.id }, topic: topicOf(id) }]);
		expect(await stateOf(id)).toMatchObject({ state: 'sent', markedRepeat: true, attempts: 2 });
	});

	it('goes at most twice, even when the second is found half sent too', async () => {
		const { id, notice } = await queued();
		for (const instant of ['01:00', '01:05', '01:10'])
			await claimNotice(desk.db, notice.id, new Date(`2026-11-24T${instant}:00.000Z`));
		expect(await stateOf(id)).toMatchObject({ state: 'failed', attempts: 2 });
	});

	it('whose outcome stays unknown goes once more, marked, and then no more', async () => {
		const { id, notice } = await queued();
		const unknown = { send: async () => ({ kind: 'retry', unknown: true }) as const };
		expect(await sendNotice({ ...desk, push: unknown }, notice.id)).toBe('postponed');
		expect(await stateOf(id)).toMatchObject({ state: 'waiting', markedRepeat: true });
		expect(await sendNotice({ ...desk, push: unknown }, notice.id)).toBe('failed');
	});

	it('does not reach an account that has lost the case in the meantime', async () => {
		const { id, account } = await queued();
		const now = desk.now().toISOString();
		await endAccess(desk.db, id, { kind: 'account', id: account }, now);
		expect(await sendAll(id)).toEqual([]);
		expect((await stateOf(id))?.state).toBe('gone');
	});
});
