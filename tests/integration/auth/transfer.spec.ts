import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTransferCode, showTransferCode, useTransferCode } from '$lib/server/auth/transfer';
import { transfers } from '$lib/server/db/schema';
import { openHouse, type House } from './open-house';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());

const make = (caseId = randomUUID()) =>
	makeTransferCode(house.auth, { caseId, madeBy: randomUUID(), now: new Date() });
const type = (typed: string, of: { device?: string; now?: Date } = {}) =>
	useTransferCode(
		house.auth,
		{
			typed,
			device: of.device ?? randomUUID(),
			address: randomUUID(),
			now: of.now ?? new Date()
		},
		async () => {}
	);
const wrong = { ok: false, issue: { code: 'transfer-wrong' } };

describe('a transfer code', () => {
	it('brings the draft once, typed as people type', async () => {
		const caseId = randomUUID();
		const code = await make(caseId);
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
		const typed = ` ${showTransferCode(code).toLowerCase().replaceAll('0', 'o')} `;
		expect(await type(typed)).toMatchObject({ value: { caseId } });
		expect(await type(typed)).toEqual(wrong);
	});

	it('goes to one of ten who type it at once', async () => {
		const code = await make();
		const answers = await Promise.all(Array.from({ length: 10 }, () => type(code)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('stays when the device could not be given its access', async () => {
		const code = await make();
		const of = { typed: code, device: 'd', address: 'a', now: new Date() };
		const failing = () => Promise.reject(new Error('no access'));
		await expect(useTransferCode(house.auth, of, failing)).rejects.toThrow('no access');
		expect(await type(code)).toMatchObject({ ok: true });
	});

	it('is gone after 15 minutes, and when a newer one is made', async () => {
		const caseId = randomUUID();
		const first = await make(caseId);
		const second = await make(caseId);
		expect(await type(first)).toEqual(wrong);
		expect(await type(second, { now: new Date(Date.now() + 15 * 60_000) })).toEqual(wrong);
	});

	it('cannot be tried more than five times by a device', async () => {
		const code = await make();
		const device = randomUUID();
		for (let turn = 0; turn < 5; turn++) expect(await type('00000000', { device })).toEqual(wrong);
		expect(await type(code, { device })).toMatchObject({
			issue: { code: 'transfer-slow', retryAfterSeconds: expect.any(Number) }
		});
		expect(await type(code)).toMatchObject({ ok: true });
	});

	it('stands in the table under a keyed hash only', async () => {
		const code = await make();
		expect(JSON.stringify(await house.db.select().from(transfers))).not.toContain(code);
	});
});
