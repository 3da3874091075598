import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAfterSending } from '$lib/server/auth/account-for-sending';
import { findDevice, forgetDevice, makeDevice } from '$lib/server/auth/device';
import { signIn } from '$lib/server/auth/sign-in';
import { sweepAuth } from '$lib/server/auth/sweep';
import { devices, knownDevices, sessions } from '$lib/server/db/schema';
import { from, makeAccount, openHouse, phone, pin, type House } from './open-house';

let house: House;
let account: string;
beforeAll(async () => {
	house = await openHouse();
	account = await makeAccount(house.auth);
});
afterAll(() => house.close());
afterEach(() => vi.useRealTimers());

const setClock = (days: number, minutes = 0) => {
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(Date.now() + (days * 1440 + minutes) * 60_000);
};
const enter = async (borrowed: boolean, formerSession?: string) => {
	const answer = await signIn(
		house.auth,
		{
			by: { phone: phone() },
			pin: pin(),
			borrowed,
			...(formerSession ? { formerSession } : {})
		},
		from()
	);
	return answer.ok ? (answer.value.cookies[0]?.value ?? '') : '';
};
const find = (cookie: string) => house.auth.sessions.findResident(cookie);

describe("a resident's session", () => {
	it('is found by its cookie, which stands nowhere in the table', async () => {
		const cookie = await enter(false);
		expect((await find(cookie))?.who).toEqual({ account, proven: false, borrowed: false });
		const rows = await house.db.select().from(sessions);
		expect(JSON.stringify(rows)).not.toContain(cookie);
		for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{64}$/);
	});

	it('is not opened by what the table holds', async () => {
		await enter(false);
		const rows = await house.db.select().from(sessions);
		expect(await Promise.all(rows.map(({ id }) => find(id)))).toEqual(rows.map(() => undefined));
	});

	it('never takes over a cookie that was planted before', async () => {
		const planted = 'planted-by-somebody-else';
		const cookie = await enter(false, planted);
		expect(cookie).not.toBe(planted);
		expect(await find(planted)).toBeUndefined();
		expect(await find(cookie)).toBeDefined();
	});

	it('ends when one signs in again or out', async () => {
		const first = await enter(false);
		const second = await enter(false, first);
		expect(await find(first)).toBeUndefined();
		const blank = await house.auth.sessions.endResident(second);
		expect(blank).toMatchObject({ name: '__Host-warga', value: '', options: { maxAge: 0 } });
		expect(await find(second)).toBeUndefined();
	});

	it('lasts 30 days on one’s own phone and slides', async () => {
		const cookie = await enter(false);
		expect((await find(cookie))?.renewed).toBeUndefined();
		setClock(20);
		expect((await find(cookie))?.renewed?.options.maxAge).toBe(30 * 86_400);
		setClock(29);
		expect(await find(cookie)).toBeDefined();
		setClock(31);
		expect(await find(cookie)).toBeUndefined();
	});

	it('lasts 30 minutes on a borrowed phone, used or not', async () => {
		const cookie = await enter(true);
		setClock(0, 20);
		expect(await find(cookie)).toMatchObject({ who: { borrowed: true } });
		expect((await find(cookie))?.renewed).toBeUndefined();
		setClock(0, 11);
		expect(await find(cookie)).toBeUndefined();
	});

	it('opens one case only after sending, and all after the next sign-in', async () => {
		const caseId = randomUUID();
		const of = { account, caseId, borrowed: false };
		const cookies = await openAfterSending(house.auth, of, from());
		const sent = cookies[0]?.value ?? '';
		expect((await find(sent))?.who.onlyCase).toBe(caseId);
		const next = await enter(false, sent);
		expect((await find(next))?.who.onlyCase).toBeUndefined();
		expect(await find(sent)).toBeUndefined();
	});

	it('is swept when it has run out', async () => {
		const cookie = await enter(true);
		setClock(0, 31);
		await sweepAuth(house.auth, new Date());
		vi.useRealTimers();
		expect(await find(cookie)).toBeUndefined();
	});
});

describe('a device', () => {
	it('is known by the key we gave, stored as a hash, until it is forgotten', async () => {
		const now = new Date();
		const { id, cookie } = await makeDevice(house.auth, now);
		expect(cookie).toMatchObject({ name: '__Host-perangkat', options: { httpOnly: true } });
		expect(await findDevice(house.auth, cookie.value, now)).toBe(id);
		expect(await findDevice(house.auth, 'planted', now)).toBeUndefined();
		expect(JSON.stringify(await house.db.select().from(devices))).not.toContain(cookie.value);
		await forgetDevice(house.auth, cookie.value);
		expect(await findDevice(house.auth, cookie.value, now)).toBeUndefined();
	});

	it('is marked as known once per account, and the mark is no session', async () => {
		const first = await signIn(
			house.auth,
			{ by: { phone: phone() }, pin: pin(), borrowed: false },
			from()
		);
		const mark = first.ok ? (first.value.cookies[1]?.value ?? '') : '';
		expect(await find(mark)).toBeUndefined();
		const again = await signIn(
			house.auth,
			{ by: { phone: phone() }, pin: pin(), borrowed: false },
			from(undefined, mark)
		);
		expect(again.ok && again.value.cookies).toHaveLength(1);
		expect(JSON.stringify(await house.db.select().from(knownDevices))).not.toContain(mark);
	});

	it('knows several accounts of one family phone', async () => {
		await makeAccount(house.auth, phone('6281299990055'), pin('771930'));
		const enterAs = (digits: string, secret: string, known?: string) =>
			signIn(
				house.auth,
				{ by: { phone: phone(digits) }, pin: pin(secret), borrowed: false },
				from('192.0.2.5', known)
			);
		const first = await enterAs(phone(), '402917');
		const one = first.ok ? first.value.cookies[1]?.value : '';
		const second = await enterAs('6281299990055', '771930', one);
		const both = second.ok ? second.value.cookies[1]?.value : '';
		expect(both?.split('.')).toHaveLength(2);
		for (const [digits, secret] of [
			[phone(), '402917'],
			['6281299990055', '771930']
		] as const) {
			const answer = await enterAs(digits, secret, both);
			expect(answer.ok && answer.value.cookies).toHaveLength(1);
		}
	});
});
