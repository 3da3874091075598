import { and, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { proveNumber, type Proof } from '$lib/server/auth/prove-number';
import { accounts } from '$lib/server/db/schema';
import { findOfNumber, phoneIndexOf } from '$lib/server/repository/account';
import { makeAccount, openHouse, phone, pin, type House } from './open-house';

let house: House;
let first: string;
let second: string;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
beforeEach(async () => {
	await house.db.delete(accounts);
	first = await makeAccount(house.auth);
	second = await makeAccount(house.auth, phone(), pin('771930'));
});

const prove = (account: string, proof: Proof) =>
	house.db.transaction((tx) => proveNumber(tx, house.vault, account, proof, new Date()));
const proven = async () =>
	(
		await house.db
			.select()
			.from(accounts)
			.where(and(isNotNull(accounts.provenAt)))
	).map(({ id }) => id);

describe('proof of a number', () => {
	it('stays with the account that proved it first, for the same WhatsApp user', async () => {
		expect(await prove(first, { by: 'whatsapp', userId: 'ID.1' })).toBe('proven');
		expect(await prove(second, { by: 'whatsapp', userId: 'ID.1' })).toBe('kept-other');
		expect(await prove(second, { by: 'whatsapp' })).toBe('kept-other');
		expect(await proven()).toEqual([first]);
	});

	it('goes to a new person when another WhatsApp user has the number', async () => {
		await prove(first, { by: 'whatsapp', userId: 'ID.1' });
		expect(await prove(second, { by: 'whatsapp', userId: 'ID.2' })).toBe('proven');
		expect(await proven()).toEqual([second]);
	});

	it("goes where an operator's check says", async () => {
		await prove(first, { by: 'whatsapp' });
		expect(await prove(second, { by: 'operator' })).toBe('proven');
		expect(await proven()).toEqual([second]);
	});

	it('leaves one proven when all are proven at once', async () => {
		const third = await makeAccount(house.auth, phone(), pin('300001'));
		await Promise.all(
			[first, second, third].flatMap((account, place) => [
				prove(account, { by: 'whatsapp', userId: `ID.${place}` }),
				prove(account, { by: 'operator' })
			])
		);
		expect(await proven()).toHaveLength(1);
	});

	it('keeps the proven account in the comparison, however many crowd the number', async () => {
		await prove(first, { by: 'operator' });
		for (const other of ['300001', '300002', '300003', '300004'])
			await makeAccount(house.auth, phone(), pin(other));
		const compared = await findOfNumber(house.db, phoneIndexOf(house.vault, phone()));
		expect(compared).toHaveLength(4);
		expect(compared[0]?.id).toBe(first);
		const knowing = await findOfNumber(house.db, phoneIndexOf(house.vault, phone()), [second]);
		expect(knowing.map(({ id }) => id)).toContain(second);
	});
});
