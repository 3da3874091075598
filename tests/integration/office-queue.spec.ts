import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimNext } from '$lib/server/application/claim-next';
import { officeAct } from '$lib/server/application/office-act';
import { queueCounts, queuePage } from '$lib/server/application/office-queue';
import type { StaffMember } from '$lib/server/auth/session';
import { findCase } from '$lib/server/repository/application';
import { makeOfficer } from '../support/office-case';
import { must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
const officers: StaffMember[] = [];
beforeAll(async () => {
	desk = await openDesk();
	for (let n = 1; n <= 8; n++) officers.push(await makeOfficer(desk, `petugas${n}`));
});
afterAll(() => desk.end());

const whatsapp = { kind: 'whatsapp' } as const;
const queue = async (lane: 'general' | 'death' | 'newborn' = 'general') => {
	const { id } = await sendCase(desk, randomUUID(), lane);
	await must(desk, id, whatsapp, { type: 'confirm' });
	return id;
};
const next = (staff: StaffMember, actionId: string = randomUUID()) =>
	claimNext(desk, { actionId, staff });
const rowOf = (id: string) => findCase(desk.db, { kind: 'office' }, id);
const release = (id: string, staff: StaffMember) =>
	officeAct(
		desk,
		{ caseId: id, actionId: randomUUID(), staff },
		{ type: 'release', reason: 'by-hand' }
	);

describe('"Berikutnya"', () => {
	it('gives eight officers at once eight different cases, each to one', async () => {
		const waiting = [];
		for (let n = 0; n < 8; n++) waiting.push(await queue());
		const taken = await Promise.all(officers.map((officer) => next(officer)));
		const ids = taken.map((one) => (one.ok ? one.value.caseId : one.issue));
		expect(new Set(ids)).toEqual(new Set(waiting));
		for (const [n, id] of ids.entries()) expect((await rowOf(id))?.claimedBy).toBe(officers[n]!.id);
		expect(await next(officers[0]!)).toEqual({ ok: false, issue: 'queue-empty' });
		for (const [n, id] of ids.entries()) expect((await release(id, officers[n]!)).ok).toBe(true);
		for (const id of waiting) await must(desk, id, { kind: 'resident' }, { type: 'cancel' });
	});

	it('gives the same form the same case, also twice at once', async () => {
		const [first, second] = [await queue(), await queue()];
		const actionId = randomUUID();
		const answers = await Promise.all([next(officers[0]!, actionId), next(officers[0]!, actionId)]);
		const again = await next(officers[0]!, actionId);
		const ids = [...answers, again].map((one) => one.ok && one.value.caseId);
		expect(new Set(ids).size).toBe(1);
		expect([first, second]).toContain(ids[0]);
		const statuses = [(await rowOf(first))?.status, (await rowOf(second))?.status];
		expect(statuses.toSorted()).toEqual(['in-review', 'queued']);
		for (const id of [first, second]) {
			await release(id, officers[0]!);
			await must(desk, id, { kind: 'resident' }, { type: 'cancel' });
		}
	});

	it('serves death before newborn before the rest, until the rest is overdue', async () => {
		const general = await queue('general');
		const many = [];
		for (let n = 0; n < 4; n++) {
			desk.clock.set(`2026-11-24T02:0${n}:00.000Z`);
			many.push(await queue('death'));
		}
		const newborn = await queue('newborn');
		const order: string[] = [];
		desk.clock.set('2026-11-26T01:00:00.000Z');
		for (let n = 0; n < 6; n++) {
			const taken = await next(officers[0]!);
			if (taken.ok) order.push(taken.value.caseId);
		}
		// Three in a row are the office's setting; then the overdue one, then death again.
		expect(order).toEqual([...many.slice(0, 3), general, many[3], newborn]);
		for (const id of order) {
			await release(id, officers[0]!);
			await must(desk, id, { kind: 'resident' }, { type: 'cancel' });
		}
	});
});

describe('the queue', () => {
	it('lists lanes in turn by place, page after page, each case once', async () => {
		desk.clock.set('2026-11-27T01:00:00.000Z');
		for (let n = 0; n < 60; n++) {
			desk.clock.set(`2026-11-27T01:${String(n).padStart(2, '0')}:00.000Z`);
			await queue(n % 20 === 0 ? 'death' : 'general');
		}
		const wish = { tab: 'antrean', staff: officers[0]!.id } as const;
		const first = await queuePage(desk, wish);
		const second = await queuePage(desk, { ...wish, cursor: first.next });
		const all = [...first.entries, ...second.entries];
		expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 10, undefined]);
		expect(new Set(all.map(({ id }) => id)).size).toBe(60);
		expect(all.map(({ lane }) => lane)).toEqual([
			...Array<string>(3).fill('death'),
			...Array<string>(57).fill('general')
		]);
		const general = all.slice(3).map(({ placeAt }) => placeAt!);
		expect(general).toEqual(general.toSorted());
		// Friday 27 November: one working day later is Monday, at the same hour.
		expect(all[0]?.dueAt).toBe('2026-11-30T01:00:00.000Z');
		expect(await queueCounts(desk, officers[0]!.id)).toMatchObject({
			antrean: 60,
			lanes: { death: 3, general: 57 }
		});
	});

	it('lists the question of a household that has not confirmed yet, page after page', async () => {
		const asked = async (message: string, isConfirmed: boolean) => {
			const { id, account } = await sendCase(desk);
			if (isConfirmed) await must(desk, id, whatsapp, { type: 'confirm' });
			await must(desk, id, { kind: 'resident', id: account }, { type: 'ask', message });
			return id;
		};
		const [ids, messages]: [string[], string[]] = [[], []];
		for (let n = 0; n < 52; n++) {
			desk.clock.set(`2026-12-01T01:${String(n).padStart(2, '0')}:00.000Z`);
			messages.push(randomUUID());
			ids.push(await asked(messages[n]!, n % 2 === 0));
		}
		const wish = { tab: 'pertanyaan', staff: officers[0]!.id } as const;
		const first = await queuePage(desk, wish);
		const second = await queuePage(desk, { ...wish, cursor: first.next });
		expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(ids);
		expect(second.entries).toHaveLength(2);
		expect((await queueCounts(desk, officers[0]!.id)).pertanyaan).toBe(52);
		const answered = { type: 'answer', message: messages[1]! } as const;
		await must(desk, ids[1]!, operator, answered);
		expect((await queueCounts(desk, officers[0]!.id)).pertanyaan).toBe(51);
	});

	it('keeps a case with whoever took it, and says so to the other', async () => {
		const id = await queue();
		const claim = (staff: StaffMember) =>
			officeAct(
				desk,
				{ caseId: id, actionId: randomUUID(), staff },
				{ type: 'claim', staff: staff.id }
			);
		const both = await Promise.all([claim(officers[0]!), claim(officers[1]!)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		const winner = both[0].ok ? officers[0]! : officers[1]!;
		const loser = both[0].ok ? officers[1]! : officers[0]!;
		const refused = { ok: false, issue: 'claimed-by-another' };
		const judge = { type: 'judge-answer', answer: 'x', verdict: 'accepted' } as const;
		const at = { caseId: id, actionId: randomUUID() };
		expect(await officeAct(desk, { ...at, staff: loser }, judge)).toEqual(refused);
		expect(await release(id, loser)).toEqual(refused);
		const mine = await queuePage(desk, { tab: 'saya', staff: winner.id });
		expect(mine.entries.map((entry) => entry.id)).toEqual([id]);
	});

	it('tells an officer whose page is older than the case', async () => {
		const id = await queue();
		const version = (await rowOf(id))?.version;
		const claim = { type: 'claim', staff: officers[0]!.id } as const;
		const request = { caseId: id, actionId: randomUUID(), staff: officers[0]!, version };
		await must(desk, id, { kind: 'resident' }, { type: 'ask', message: randomUUID() });
		expect(await officeAct(desk, request, claim)).toEqual({
			ok: false,
			issue: 'changed-meanwhile'
		});
		const fresh = { ...request, version: (await rowOf(id))?.version };
		expect(await officeAct(desk, fresh, claim)).toMatchObject({ ok: true });
		// The same form again is a repeat, not a stale page.
		expect(await officeAct(desk, fresh, claim)).toMatchObject({ ok: true });
	});
});
