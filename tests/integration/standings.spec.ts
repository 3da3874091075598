import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '$lib/domain/application/action';
import { claimNext } from '$lib/server/application/claim-next';
import { keepStandings } from '$lib/server/job/keep-standings';
import { clockwork } from '$lib/server/job/task-list';
import { addSetting } from '$lib/server/repository/setting';
import { findPosition } from '$lib/server/repository/position';
import { findStageEstimate } from '$lib/server/repository/estimate';
import { must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
/** A Tuesday, 08.00 at the office. */
const begin = Date.parse('2026-11-24T01:00:00.000Z');
const hour = 3_600_000;
const at = (hours: number) => desk.clock.set(new Date(begin + hours * hour).toISOString());
const does = (id: string, action: Action) => must(desk, id, operator, action);
const claim: Action = { type: 'claim', staff: operator.id! };
const approve: Action = { type: 'approve', pages: [] };

beforeAll(async () => {
	desk = await openDesk();
	sql = desk.owner;
});
afterAll(() => desk.end());
beforeEach(async () => {
	at(0);
	await sql`truncate cases, stays, estimates, positions, events cascade`;
});

type Kind = 'kia' | 'ktp-el';

async function queued(lane: 'general' | 'death' | 'newborn' = 'general'): Promise<string> {
	const { id } = await sendCase(desk, undefined, lane);
	await does(id, { type: 'confirm' });
	return id;
}

const positionOf = async (id: string) => {
	const [row] = await sql`select since from cases where id = ${id}`;
	return findPosition(desk.db, id, (row?.since as Date).toISOString());
};
const positionsOf = (ids: string[]) => Promise.all(ids.map(positionOf));

describe('positions in the queue', () => {
	it('count each lane by place, and only what has changed is written', async () => {
		const ids: string[] = [];
		for (const lane of ['general', 'death', 'general', 'general'] as const) {
			ids.push((await sendCase(desk, undefined, lane)).id);
			at(ids.length / 3600);
		}
		expect(await keepStandings(desk)).toBe(0);
		expect(await positionsOf(ids)).toEqual([undefined, undefined, undefined, undefined]);
		// Confirmed the other way round: the place is that of sending.
		for (const id of ids.toReversed()) await does(id, { type: 'confirm' });
		expect(await keepStandings(desk)).toBe(4);
		expect(await positionsOf(ids)).toEqual([1, 1, 2, 3]);
		expect(await keepStandings(desk)).toBe(0);
	});

	it('go with the case that leaves, and come back at its place', async () => {
		const ids: string[] = [];
		for (let n = 0; n < 3; n++) {
			at(n / 3600);
			ids.push(await queued());
		}
		await keepStandings(desk);
		at(1);
		await does(ids[0]!, claim);
		// At once, before any job has run; and what comes back has no number until it is counted.
		expect(await positionsOf(ids)).toEqual([undefined, 2, 3]);
		await keepStandings(desk);
		expect(await positionsOf(ids)).toEqual([undefined, 1, 2]);
		at(2);
		await does(ids[0]!, { type: 'release', reason: 'by-hand' });
		expect(await positionsOf(ids)).toEqual([undefined, 1, 2]);
		await keepStandings(desk);
		expect(await positionsOf(ids)).toEqual([1, 2, 3]);
	});

	it('are the order in which "Berikutnya" takes the cases of a lane, also of one instant', async () => {
		const ids: string[] = [];
		for (let n = 0; n < 8; n++) {
			if (n % 3 === 0) at(n);
			ids.push(await queued(n % 4 === 1 ? 'death' : 'general'));
		}
		await keepStandings(desk);
		const promised = new Map<string, number | undefined>();
		for (const id of ids) promised.set(id, await positionOf(id));
		const staff = { id: operator.id!, username: 'petugas', role: 'operator' } as const;
		const taken: Record<string, (number | undefined)[]> = {};
		for (let n = 0; n < ids.length; n++) {
			const next = await claimNext(desk, { actionId: randomUUID(), staff });
			if (!next.ok) throw new Error(next.issue);
			const [row] = await sql`select lane from cases where id = ${next.value.caseId}`;
			(taken[row?.lane as string] ??= []).push(promised.get(next.value.caseId));
		}
		expect(taken).toEqual({ death: [1, 2], general: [1, 2, 3, 4, 5, 6] });
	});

	it('are forgotten with the case', async () => {
		const id = await queued();
		await keepStandings(desk);
		await sql`delete from cases where id = ${id}`;
		expect(await keepStandings(desk)).toBe(1);
		expect(await sql`select * from positions`).toHaveLength(0);
	});

	it('never stand in the way of an officer who takes a case while they are counted', async () => {
		const id = await queued();
		const staff = { id: operator.id!, username: 'petugas', role: 'operator' } as const;
		await desk.db.transaction(async (tx) => {
			// The job has written, and is not through yet.
			expect(await keepStandings({ ...desk, db: tx })).toBe(1);
			const next = await claimNext(desk, { actionId: randomUUID(), staff });
			expect(next).toEqual({ ok: true, value: { caseId: id } });
		});
	});
});

describe('positions for blank cards', () => {
	/** Queued after each other, held for the kinds of cards that are out. */
	async function held(n: number, kinds: Kind[]): Promise<string> {
		at(n);
		const account = randomUUID();
		const { id } = await sendCase(desk, account, 'general', 'TES', kinds);
		for (const action of [{ type: 'confirm' } as const, claim, approve]) await does(id, action);
		for (const kind of kinds) await does(id, { type: 'hold-output', output: `${kind}:anak` });
		return id;
	}

	it('count each kind by place, whoever was held first; two kinds wait for the longer line', async () => {
		const first = await held(1, ['kia']);
		const second = await held(2, ['ktp-el']);
		const third = await held(3, ['kia']);
		const both = await held(4, ['ktp-el', 'kia']);
		await keepStandings(desk);
		expect(await positionsOf([first, second, third, both])).toEqual([1, 1, 2, 3]);
		await does(first, { type: 'release-stock', output: 'kia:anak' });
		expect(await positionOf(first)).toBeUndefined();
		await keepStandings(desk);
		expect(await positionsOf([second, third, both])).toEqual([1, 1, 2]);
	});

	it('do not count with the queue', async () => {
		const waiting = await held(1, ['kia']);
		const id = await queued();
		await keepStandings(desk);
		expect(await positionsOf([waiting, id])).toEqual([1, 1]);
	});
});

describe('estimates', () => {
	/** So many cases that waited this long in the queue, the last one claimed at `from` + n minutes. */
	async function waited(count: number, hours: number, from = 0) {
		const ids: string[] = [];
		at(from);
		for (let n = 0; n < count; n++) ids.push(await queued());
		at(from + hours);
		for (const id of ids) await does(id, claim);
	}
	const usual = (status: 'queued' | 'in-review' = 'queued') =>
		findStageEstimate(desk.db, 'general', status);

	it('are of the cases that left the status, in hours of working days, and none below twenty', async () => {
		await waited(10, 2.5);
		// Friday 08.00 to Monday 09.00: one working day and an hour.
		await waited(9, 73, 3 * 24);
		await keepStandings(desk);
		expect(await usual()).toBeUndefined();
		await waited(1, 73, 10 * 24);
		await keepStandings(desk);
		expect(await usual()).toEqual({ p50: 3, p80: 25 });
		// Nobody has left the review yet.
		expect(await usual('in-review')).toBeUndefined();
		expect(await findStageEstimate(desk.db, 'death', 'queued')).toBeUndefined();
		expect(await sql`select lane, status, cases from estimates order by status`).toEqual([
			{ lane: 'general', status: 'awaiting-confirmation', cases: 20 },
			{ lane: 'general', status: 'queued', cases: 20 }
		]);
	});

	it('look back sixty days and no longer', async () => {
		await waited(20, 4);
		at(4 + 60 * 24 - 1);
		await keepStandings(desk);
		expect(await usual()).toEqual({ p50: 4, p80: 4 });
		at(4 + 60 * 24);
		expect(await keepStandings(desk)).toBeGreaterThan(0);
		expect(await usual()).toBeUndefined();
	});

	it('leave holidays out, as the office has set them', async () => {
		const now = desk.now().toISOString();
		const holidays = [{ date: '2026-11-25', name: 'Libur' }];
		await addSetting(desk.db, {
			...{ key: 'holidays', value: holidays },
			...{ validFrom: now, setAt: now }
		});
		desk.forgetOffice();
		await waited(20, 48);
		await keepStandings(desk);
		expect(await usual()).toEqual({ p50: 24, p80: 24 });
		await sql`delete from settings where key = 'holidays' and value::text like '%2026-11-25%'`;
		desk.forgetOffice();
	});

	it('say nothing of what is only tried out', async () => {
		at(0);
		const id = await queued();
		await sql`update cases set demo = true where id = ${id}`;
		at(4);
		await does(id, claim);
		expect(await sql`select status from stays`).toEqual([{ status: 'awaiting-confirmation' }]);
	});

	it('are kept by the clock', async () => {
		await waited(20, 4);
		await clockwork.standings(desk);
		expect(await usual()).toEqual({ p50: 4, p80: 4 });
	});
});
