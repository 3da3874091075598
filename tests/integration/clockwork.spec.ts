import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '$lib/domain/application/action';
import { fold } from '$lib/domain/application/fold';
import { keepDeadlines } from '$lib/server/job/keep-deadlines';
import { releaseIdleClaims } from '$lib/server/job/release-idle-claims';
import { skipConfirmation } from '$lib/server/job/skip-confirmation';
import { startWorker } from '$lib/server/job/start-worker';
import { createFakePush } from '$lib/server/push/fake-push';
import { eventsOf } from '$lib/server/repository/event';
import { noticesOf } from '$lib/server/repository/notice';
import { addSetting } from '$lib/server/repository/setting';
import { listen } from '../support/listener';
import { must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
const begin = Date.parse('2026-11-24T01:00:00.000Z');
const after = (days: number, ms = 0) =>
	desk.clock.set(new Date(begin + days * 86_400_000 + ms).toISOString());

beforeAll(async () => {
	desk = await openDesk();
	sql = desk.owner;
});
afterAll(() => desk.end());
beforeEach(async () => {
	after(0);
	await sql`truncate cases, notices cascade`;
	desk.forgetOffice();
});

const statusOf = async (id: string) => {
	const application = fold(await eventsOf(desk.db, id));
	const [row] = await sql`select status from cases where id = ${id}`;
	expect(row?.status).toBe(application.status);
	return application.status;
};
const told = async (id: string) => (await noticesOf(desk.db, id)).map(({ code }) => code);
const claim: Action = { type: 'claim', staff: operator.id! };
const askCorrection: Action = {
	type: 'ask-correction',
	items: [{ answer: 'alamat', reason: 'tidak-jelas' }]
};

const listening = async () => {
	const sent = await sendCase(desk);
	await listen(desk, { kind: 'account', id: sent.account });
	return sent;
};
async function deliver(id: string) {
	const shipment = randomUUID();
	await must(desk, id, operator, { type: 'confirm' });
	await must(desk, id, operator, claim);
	await must(desk, id, operator, { type: 'approve', pages: [] });
	await must(desk, id, operator, { type: 'issue-output', output: 'kia:anak' });
	await must(desk, id, operator, { type: 'prepare', shipment, outputs: ['kia:anak'] });
	await must(desk, id, operator, { type: 'report-delivered', shipment, by: 'fetched' });
	return shipment;
}

describe('a case that waits for its confirmation', () => {
	it('is reminded once after a day and expires after fourteen', async () => {
		const { id } = await listening();
		after(1, -1);
		expect(await keepDeadlines(desk)).toBe(0);
		after(1);
		expect(await keepDeadlines(desk)).toBe(1);
		expect(await keepDeadlines(desk)).toBe(0);
		expect(await told(id)).toEqual(['remind-confirm']);
		after(14, -1);
		expect(await keepDeadlines(desk)).toBe(0);
		after(14);
		expect(await keepDeadlines(desk)).toBe(1);
		expect(await statusOf(id)).toBe('expired');
		expect(await told(id)).toEqual(['remind-confirm', 'expired']);
		after(400);
		expect(await keepDeadlines(desk)).toBe(0);
	});

	it('is not reminded late of what it was to be reminded of before anybody listened', async () => {
		const { id, account } = await sendCase(desk);
		after(1);
		expect(await keepDeadlines(desk)).toBe(1);
		await listen(desk, { kind: 'account', id: account });
		after(5);
		expect(await keepDeadlines(desk)).toBe(0);
		expect(await told(id)).toEqual([]);
	});

	it('is reminded once by two processes at the same minute', async () => {
		const { id } = await listening();
		after(1);
		await Promise.all([keepDeadlines(desk), keepDeadlines(desk)]);
		expect(await told(id)).toEqual(['remind-confirm']);
		after(14);
		await Promise.all([keepDeadlines(desk), keepDeadlines(desk)]);
		expect((await eventsOf(desk.db, id)).filter(({ type }) => type === 'expired')).toHaveLength(1);
	});

	it('moves on when the office switches the step off', async () => {
		const { id } = await listening();
		expect(await skipConfirmation(desk)).toBe(0);
		const now = desk.now().toISOString();
		const off = { key: 'confirmation-step', value: false, validFrom: now, setAt: now };
		await addSetting(desk.db, off);
		desk.forgetOffice();
		expect(await skipConfirmation(desk)).toBe(1);
		expect(await statusOf(id)).toBe('queued');
		expect(await told(id)).toEqual(['queued']);
		expect(await skipConfirmation(desk)).toBe(0);
		await sql`delete from settings where key = 'confirmation-step' and value = 'false'`;
	});
});

describe('a case that waits for a correction', () => {
	const asked = async () => {
		const sent = await listening();
		for (const action of [{ type: 'confirm' } as const, claim, askCorrection])
			await must(desk, sent.id, operator, action);
		return sent;
	};

	it('is reminded on the first, third and seventh day and expires after thirty', async () => {
		const { id } = await asked();
		const reminded: number[] = [];
		for (let day = 0; day <= 29; day += 0.5) {
			after(day);
			if (await keepDeadlines(desk)) reminded.push(day);
		}
		expect(reminded).toEqual([1, 3, 7]);
		expect((await told(id)).filter((code) => code === 'remind-correct')).toHaveLength(3);
		after(30);
		await keepDeadlines(desk);
		expect(await statusOf(id)).toBe('expired');
	});

	it('is reminded once, not three times, after a week in which nothing ran', async () => {
		const { id } = await asked();
		after(8);
		expect(await keepDeadlines(desk)).toBe(1);
		expect((await told(id)).filter((code) => code === 'remind-correct')).toHaveLength(1);
	});

	it('counts anew once it has been reopened', async () => {
		const { id, account } = await asked();
		after(30);
		await keepDeadlines(desk);
		after(40);
		await must(desk, id, { kind: 'resident', id: account }, { type: 'reopen' });
		expect(await statusOf(id)).toBe('needs-correction');
		after(40.5);
		expect(await keepDeadlines(desk)).toBe(0);
		after(41);
		expect(await keepDeadlines(desk)).toBe(1);
		expect((await told(id)).filter((code) => code === 'remind-correct')).toHaveLength(1);
	});
});

describe('a case that was delivered', () => {
	it('is completed after seven days', async () => {
		const { id } = await sendCase(desk);
		await deliver(id);
		after(7, -1);
		expect(await keepDeadlines(desk)).toBe(0);
		after(7);
		expect(await keepDeadlines(desk)).toBe(1);
		expect(await statusOf(id)).toBe('completed');
	});

	it('is left alone when the household says that nothing came', async () => {
		const { id, account } = await sendCase(desk);
		const shipment = await deliver(id);
		const resident = { kind: 'resident', id: account } as const;
		await must(desk, id, resident, { type: 'contradict-delivery', shipment } as Action);
		after(60);
		expect(await keepDeadlines(desk)).toBe(0);
		expect(await statusOf(id)).toBe('delivered');
	});
});

it('a claim goes back after thirty idle minutes, at its place', async () => {
	const { id } = await sendCase(desk);
	await must(desk, id, operator, { type: 'confirm' });
	await must(desk, id, operator, claim);
	after(0, 30 * 60_000 - 1);
	expect(await releaseIdleClaims(desk)).toBe(0);
	after(0, 30 * 60_000);
	expect(await releaseIdleClaims(desk)).toBe(1);
	expect(await statusOf(id)).toBe('queued');
	const events = await eventsOf(desk.db, id);
	expect(events.at(-1)).toMatchObject({
		type: 'released',
		data: { reason: 'idle' },
		actor: { kind: 'system' },
		via: 'job'
	});
	expect(await releaseIdleClaims(desk)).toBe(0);
});

it('a claim is kept alive by what its holder does, not by the family', async () => {
	const { id, account } = await sendCase(desk);
	const resident = { kind: 'resident', id: account } as const;
	await must(desk, id, operator, { type: 'confirm' });
	await must(desk, id, operator, claim);
	after(0, 20 * 60_000);
	await must(desk, id, operator, { type: 'judge-answer', answer: 'x', verdict: 'accepted' });
	after(0, 40 * 60_000);
	await must(desk, id, resident, { type: 'ask', message: randomUUID() });
	expect(await releaseIdleClaims(desk)).toBe(0);
	after(0, 50 * 60_000);
	expect(await releaseIdleClaims(desk)).toBe(1);
	expect(await statusOf(id)).toBe('queued');
});

it('the worker pushes what was enqueued, runs with the rights of the app alone and stops', async () => {
	const push = createFakePush();
	const { id } = await listening();
	await must(desk, id, operator, { type: 'confirm' });
	const worker = startWorker({ ...desk, push });
	await expect
		.poll(() => push.arrived.map(({ payload }) => payload.url))
		.toEqual([`/permohonan/${id}`]);
	await must(desk, id, operator, claim);
	await expect.poll(() => push.arrived.length).toBe(2);
	const started = performance.now();
	await worker.stop();
	expect(performance.now() - started).toBeLessThan(10_000);
	await must(desk, id, operator, askCorrection);
	const states = (await noticesOf(desk.db, id)).map(({ state }) => state).sort();
	expect(states).toEqual(['sent', 'sent', 'waiting']);
	expect(push.arrived).toHaveLength(2);
});
