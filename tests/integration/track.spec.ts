import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '$lib/domain/application/action';
import { makeCode, showCode } from '$lib/domain/application/code';
import type { Way } from '$lib/domain/program/program';
import { trackByCode } from '$lib/server/application/track';
import { limits } from '$lib/server/db/schema';
import { saveEstimates } from '$lib/server/repository/estimate';
import { savePositions } from '$lib/server/repository/position';
import { draftOf, must, operator } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

const start = '2026-11-24T01:00:00.000Z';
const days = (count: number) => new Date(Date.parse(start) + count * 86_400_000).toISOString();

let desk: Desk;
beforeAll(async () => void (desk = await openDesk(start)));
afterAll(() => desk.end());
beforeEach(async () => {
	await desk.db.delete(limits);
	desk.clock.set(start);
});

const code = () => makeCode('MJK', randomBytes(7));
const output = { id: 'kia:anak', kind: 'kia', person: 'anak', medium: 'card' } as const;

async function sent(lane: 'general' | 'death' = 'general', way: Way = 'courier') {
	const account = randomUUID();
	const id = await draftOf(desk, account);
	const made = code();
	const resident = { kind: 'resident', id: account } as const;
	await must(desk, id, resident, {
		type: 'send',
		code: made,
		lane,
		way,
		outputs: [output],
		confirmation: 'awaited'
	});
	const office = (action: Action) => must(desk, id, operator, action);
	return { id, code: made, resident, office };
}
let place = 0;
const newAddress = () => `203.0.113.${++place}`;
const track = (raw: string, address = newAddress()) => trackByCode(desk, { raw, address });
const told = async (raw: string) => {
	const found = await track(raw);
	if (!found.ok) throw new Error(found.issue.code);
	return found.value;
};

describe('a code', () => {
	it('tells stage, date and place, and nothing else', async () => {
		const one = await sent();
		await one.office({ type: 'confirm' });
		await savePositions(desk.db);
		const found = await told(one.code);
		expect(found).toEqual({
			code: showCode(one.code),
			status: 'queued',
			since: start,
			version: 3,
			position: 1,
			stations: [
				{ key: 'sent', state: 'done', at: start },
				{ key: 'queued', state: 'now', at: start },
				{ key: 'issued', state: 'ahead' },
				{ key: 'delivered', state: 'ahead' },
				{ key: 'completed', state: 'ahead' }
			]
		});
	});

	it('is taken as people write it', async () => {
		const one = await sent();
		expect((await told(` ${showCode(one.code).toLowerCase()} `)).code).toBe(showCode(one.code));
	});

	it('looks the same after a death as in any other case, however it is delivered', async () => {
		const stages = async (lane: 'general' | 'death', way: Way) => {
			const one = await sent(lane, way);
			const seen: unknown[] = [];
			const look = async () => {
				const { code: _, ...rest } = await told(one.code);
				seen.push(rest);
			};
			await look();
			await one.office({ type: 'confirm' });
			await one.office({ type: 'claim', staff: operator.id as string });
			await look();
			await one.office({ type: 'approve', pages: [] });
			await look();
			return seen;
		};
		expect(await stages('death', 'house')).toEqual(await stages('general', 'courier'));
	});

	it('shows no position once the case has left the queue', async () => {
		const one = await sent();
		await one.office({ type: 'confirm' });
		await savePositions(desk.db);
		await one.office({ type: 'claim', staff: operator.id as string });
		expect(await told(one.code)).not.toHaveProperty('position');
	});

	it('tells the usual time of this step in its lane, once the office has enough cases', async () => {
		const [one, other] = [await sent(), await sent('death')];
		for (const each of [one, other]) await each.office({ type: 'confirm' });
		const estimate = { p50: 5, p80: 20 };
		await saveEstimates(desk.db, [{ lane: 'general', status: 'queued', cases: 20, ...estimate }]);
		expect((await told(one.code)).estimate).toEqual(estimate);
		expect(await told(other.code)).not.toHaveProperty('estimate');
		await one.office({ type: 'claim', staff: operator.id as string });
		expect(await told(one.code)).not.toHaveProperty('estimate');
		await saveEstimates(desk.db, []);
	});

	it('has a number in the line for blank cards', async () => {
		const one = await sent();
		await one.office({ type: 'confirm' });
		await one.office({ type: 'claim', staff: operator.id as string });
		await one.office({ type: 'approve', pages: [] });
		await one.office({ type: 'hold-output', output: output.id });
		expect(await told(one.code)).not.toHaveProperty('position');
		await savePositions(desk.db);
		expect(await told(one.code)).toMatchObject({ status: 'waiting-stock', position: 1 });
	});

	it('stops 90 days after the end, as if nobody had it', async () => {
		const one = await sent();
		await must(desk, one.id, one.resident, { type: 'cancel' });
		desk.clock.set(days(89.9));
		expect((await told(one.code)).status).toBe('cancelled');
		desk.clock.set(days(90));
		expect(await track(one.code)).toEqual(await track(code()));
		expect(await track(one.code)).toEqual({ ok: false, issue: { code: 'code-unknown' } });
	});
});

describe('guessing codes', () => {
	const missesUntilSlow = async (address: string) => {
		for (let misses = 1; misses <= 60; misses++) {
			const found = await track(code(), address);
			if (!found.ok && found.issue.code === 'too-many') return misses;
		}
		return Infinity;
	};

	it('is slowed for its address, hits included, and for nobody else', async () => {
		const one = await sent();
		const guesser = newAddress();
		expect(await missesUntilSlow(guesser)).toBeLessThan(30);
		const refused = await track(one.code, guesser);
		expect(refused).toMatchObject({ ok: false, issue: { code: 'too-many' } });
		expect(refused.ok || 'retryAfterSeconds' in refused.issue).toBe(true);
		expect((await track(one.code)).ok).toBe(true);
	});

	it('never slows who asks for codes that exist', async () => {
		const one = await sent();
		const reader = newAddress();
		for (let hit = 0; hit < 60; hit++) expect((await track(one.code, reader)).ok).toBe(true);
	});

	it('costs nothing to mistype: what cannot be a code is not looked up', async () => {
		const one = await sent();
		const typist = newAddress();
		for (let slip = 0; slip < 60; slip++) await track('MJK-0000-0001', typist);
		expect((await track(one.code, typist)).ok).toBe(true);
	});
});
