import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseCode } from '$lib/domain/application/code';
import { accountForSending } from '$lib/server/auth/account-for-sending';
import { argon2id, type Derive } from '$lib/server/auth/secret-hash';
import { signIn } from '$lib/server/auth/sign-in';
import { accounts, limits } from '$lib/server/db/schema';
import { findPhone } from '$lib/server/repository/account';
import {
	from,
	makeAccount,
	openHouse,
	phone,
	pin,
	quick,
	sendCase,
	type House
} from './open-house';

let hashes = 0;
const counted: Derive = (...given) => {
	hashes++;
	return quick(...given);
};
let house: House;
beforeAll(async () => void (house = await openHouse(counted)));
afterAll(() => house.close());
beforeEach(async () => {
	await house.db.delete(accounts);
	await house.db.delete(limits);
	hashes = 0;
});

const enter = (by: Parameters<typeof signIn>[1]['by'], secret = pin()) =>
	signIn(house.auth, { by, pin: secret, borrowed: false }, from());
const code = 'XYZ4T7K9QXD' as CaseCode;
const wrong = { ok: false, issue: { code: 'sign-in-wrong' } };

describe('sign-in', () => {
	it('opens the account of the number that the PIN fits', async () => {
		const first = await makeAccount(house.auth);
		const second = await makeAccount(house.auth, phone(), pin('771930'));
		expect(await enter({ phone: phone() })).toMatchObject({ value: { account: first } });
		expect(await enter({ phone: phone() }, pin('771930'))).toMatchObject({
			value: { account: second }
		});
	});

	it('opens the account that sent the case of a code', async () => {
		const account = await makeAccount(house.auth);
		await makeAccount(house.auth, phone(), pin('771930'));
		await sendCase(house.db, account, code);
		expect(await enter({ code })).toMatchObject({ value: { account } });
		expect(await enter({ code }, pin('771930'))).toEqual(wrong);
	});

	it('costs four hashes and answers alike, whether number and code are known or not', async () => {
		const account = await makeAccount(house.auth);
		await makeAccount(house.auth, phone(), pin('771930'));
		await sendCase(house.db, account, 'XYZ8H2P5RWX' as CaseCode);
		const tries = [
			() => enter({ phone: phone() }, pin('000001')),
			() => enter({ phone: phone('6281299990999') }, pin('000001')),
			() => enter({ code: 'XYZ8H2P5RWX' as CaseCode }, pin('000001')),
			() => enter({ code: 'XYZ00000000' as CaseCode }, pin('000001'))
		];
		for (const attempt of tries) {
			hashes = 0;
			expect(await attempt()).toEqual(wrong);
			expect(hashes).toBe(4);
		}
		hashes = 0;
		expect(await enter({ phone: phone() })).toMatchObject({ ok: true });
		expect(hashes).toBe(4);
	});

	it('counts tries by code with those by number', async () => {
		const account = await makeAccount(house.auth);
		await sendCase(house.db, account, 'XYZ2H2P5RWX' as CaseCode);
		await house.db.delete(limits);
		for (let turn = 0; turn < 3; turn++) {
			await enter({ phone: phone() }, pin(`80000${turn}`));
			await enter({ code: 'XYZ2H2P5RWX' as CaseCode }, pin(`80001${turn}`));
		}
		hashes = 0;
		const slowed = { issue: { code: 'sign-in-slow', retryAfterSeconds: 30 } };
		expect(await enter({ phone: phone() })).toMatchObject(slowed);
		expect(await enter({ code: 'XYZ2H2P5RWX' as CaseCode })).toMatchObject(slowed);
		// What is not compared costs nothing, so that a flood of tries does not stop the others.
		expect(hashes).toBe(0);
	});

	it('still finds the owner by code when others crowd the number', async () => {
		const owner = await makeAccount(house.auth);
		await sendCase(house.db, owner, 'XYZ1H2P5RWX' as CaseCode);
		for (const other of ['300001', '300002', '300003'])
			await makeAccount(house.auth, phone(), pin(other));
		expect(await enter({ phone: phone() })).toEqual(wrong);
		expect(await enter({ code: 'XYZ1H2P5RWX' as CaseCode })).toMatchObject({
			value: { account: owner }
		});
	});
});

describe('an account for sending', () => {
	const send = async (secret = pin()) => {
		hashes = 0;
		const made = await accountForSending(house.auth, { phone: phone(), pin: secret }, from());
		await made.save(house.db);
		return { id: made.id, hashes };
	};

	it('is the one that the PIN fits, else a new one, at the same cost', async () => {
		const first = await send();
		const again = await send();
		const other = await send(pin('771930'));
		expect(again.id).toBe(first.id);
		expect(other.id).not.toBe(first.id);
		expect([first.hashes, again.hashes, other.hashes]).toEqual([5, 5, 5]);
		expect(await house.db.$count(accounts)).toBe(2);
	});

	it('is always a new one past the limit of tries, even with the right PIN', async () => {
		const first = await send();
		let slowed = 0;
		for (let place = 0; place < 12; place++) {
			const answer = await enter({ phone: phone() }, pin('000001'));
			if (!answer.ok && answer.issue.code === 'sign-in-slow') slowed++;
		}
		expect(slowed).toBeGreaterThan(0);
		const late = await send();
		expect(late.id).not.toBe(first.id);
		expect(late.hashes).toBe(5);
	});

	it('counts with the tries of sign-in', async () => {
		await makeAccount(house.auth);
		for (let place = 0; place < 6; place++) await send(pin(`90000${place}`));
		expect(await enter({ phone: phone() })).toMatchObject({ issue: { code: 'sign-in-slow' } });
	});

	it('keeps number and PIN unreadable, and opens the number for us', async () => {
		const real = { ...house.auth, derive: argon2id };
		const { id, save } = await accountForSending(real, { phone: phone(), pin: pin() }, from());
		await save(house.db);
		const [row] = await house.db.select().from(accounts).where(eq(accounts.id, id));
		const stored = JSON.stringify({
			...row,
			phone: row?.phone.toString('latin1'),
			phoneIndex: row?.phoneIndex.toString('latin1')
		});
		expect(stored).not.toMatch(/81299990001|402917/);
		expect(row?.pinHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(row?.pepperId).toMatch(/^pepper-/);
		expect(await findPhone(house.db, house.vault, id)).toBe(phone());
		const tried = { by: { phone: phone() }, pin: pin(), borrowed: false };
		expect(await signIn(real, tried, from())).toMatchObject({ value: { account: id } });
	});
});
