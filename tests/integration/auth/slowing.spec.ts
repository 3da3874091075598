import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Auth } from '$lib/server/auth/auth';
import { signIn } from '$lib/server/auth/sign-in';
import { accounts, limits } from '$lib/server/db/schema';
import { from, makeAccount, openHouse, phone, pin, type House } from './open-house';

let house: House;
beforeAll(async () => void (house = await openHouse()));
afterAll(() => house.close());
beforeEach(async () => {
	await house.db.delete(accounts);
	await house.db.delete(limits);
	// Only the clock's hand is ours: the database, its driver and its timers are real.
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const enter = (
	of: { number?: string; secret?: string; address?: string; known?: string; auth?: Auth } = {}
) =>
	signIn(
		of.auth ?? house.auth,
		{ by: { phone: phone(of.number) }, pin: pin(of.secret), borrowed: false },
		from(of.address, of.known)
	);
const slowed = { ok: false, issue: { code: 'sign-in-slow' } };
const wrong = { ok: false, issue: { code: 'sign-in-wrong' } };
let place = 0;
/** A guess from an address and with a PIN that were never seen, so that only the number is counted. */
const guess = (auth?: Auth) => {
	place++;
	return enter({
		secret: String(100_000 + place),
		address: `198.51.100.${place}`,
		...(auth ? { auth } : {})
	});
};
const secondsOf = (answer: Awaited<ReturnType<typeof signIn>>) =>
	!answer.ok && answer.issue.code === 'sign-in-slow' ? answer.issue.retryAfterSeconds : 0;

describe('tries on one number', () => {
	it('wait longer and longer, and are alike for a number that nobody has', async () => {
		const waitsOf = async (number: string) => {
			const waits: number[] = [];
			for (let turn = 0; turn < 30 && waits.length < 9; turn++) {
				const answer = await enter({
					number,
					secret: String(200_000 + ++place),
					address: `a-${place}`
				});
				if (secondsOf(answer)) {
					waits.push(secondsOf(answer));
					wait(secondsOf(answer));
				}
			}
			return waits;
		};
		await makeAccount(house.auth);
		await house.db.delete(limits);
		const known = await waitsOf(phone());
		expect(known).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
		expect(await waitsOf('6281299990999')).toEqual(known);
	});

	it('are held back also with the right PIN, and let in after the wait', async () => {
		const account = await makeAccount(house.auth);
		for (let turn = 0; turn < 6; turn++) await guess();
		const answer = await enter();
		expect(answer).toMatchObject(slowed);
		wait(secondsOf(answer));
		expect(await enter()).toMatchObject({ value: { account } });
	});

	it('are still held back in a process started anew', async () => {
		await makeAccount(house.auth);
		for (let turn = 0; turn < 6; turn++) await guess();
		expect(await enter({ auth: house.another() })).toMatchObject(slowed);
	});

	it('get no more turns when 50 come at once in two processes', async () => {
		await makeAccount(house.auth);
		await house.db.delete(limits);
		const other = house.another();
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, turn) => guess(turn % 2 ? other : house.auth))
		);
		const compared = answers.filter((answer) => secondsOf(answer) === 0);
		// Five free ones and the one that starts the first wait.
		expect(compared).toHaveLength(6);
		for (const answer of compared) expect(answer).toEqual(wrong);
		expect(Math.max(...answers.map(secondsOf))).toBe(30);
	});

	it('are not wiped out by signing in to another account of that number', async () => {
		await makeAccount(house.auth);
		await makeAccount(house.auth, phone(), pin('771930'));
		await house.db.delete(limits);
		let compared = 0;
		for (let turn = 0; turn < 20; turn++) {
			if (secondsOf(await guess()) === 0) compared++;
			await enter({ secret: '771930', address: `own-${turn}` });
		}
		expect(compared).toBeLessThan(7);
	});
});

describe('a known device', () => {
	const firstSignIn = async () => {
		const account = await makeAccount(house.auth);
		const answer = await enter();
		const mark = answer.ok ? answer.value.cookies.find(({ name }) => /kenal/.test(name)) : null;
		return { account, known: mark?.value ?? '' };
	};

	it('lets its owner in while a stranger guesses on the number', async () => {
		const { account, known } = await firstSignIn();
		for (let turn = 0; turn < 20; turn++) await guess();
		expect(await enter({ address: '192.0.2.1' })).toMatchObject(slowed);
		expect(await enter({ address: '192.0.2.1', known })).toMatchObject({ value: { account } });
	});

	it('brings its holder no tries on another account of the number', async () => {
		await makeAccount(house.auth, phone(), pin('771930'));
		const { known } = await firstSignIn();
		for (let turn = 0; turn < 20; turn++) await guess();
		expect(await enter({ secret: '771930', known })).toEqual(wrong);
	});

	it('is slowed on its own counter', async () => {
		const { known } = await firstSignIn();
		const waits = [];
		for (let turn = 0; turn < 20; turn++)
			waits.push(secondsOf(await enter({ secret: String(300_000 + turn), known })));
		expect(waits.filter((seconds) => seconds === 0).length).toBeLessThan(8);
		expect(await enter({ known })).toMatchObject(slowed);
	});

	it('is never made of a borrowed one', async () => {
		await makeAccount(house.auth);
		const answer = await signIn(
			house.auth,
			{ by: { phone: phone() }, pin: pin(), borrowed: true },
			from()
		);
		expect(answer.ok && answer.value.cookies.map(({ name }) => name)).toEqual(['__Host-warga']);
		expect(answer.ok && answer.value.cookies[0]?.options.maxAge).toBeUndefined();
	});
});

describe('beyond one number', () => {
	it('slows an address that tries many numbers, but never for more than 20 seconds', async () => {
		const waits = [];
		for (let turn = 0; turn < 60; turn++) {
			const answer = await enter({
				number: `62812999${10_000 + turn}`,
				secret: String(400_000 + turn)
			});
			waits.push(secondsOf(answer));
			if (turn > 40) wait(secondsOf(answer));
		}
		expect(waits.slice(0, 30).every((seconds) => seconds === 0)).toBe(true);
		expect(Math.max(...waits)).toBe(20);
	});

	it('slows one PIN over many numbers and addresses, and its owner is let in where known', async () => {
		await makeAccount(house.auth);
		const first = await enter();
		const mark = first.ok ? first.value.cookies[1]?.value : '';
		const waits = [];
		for (let turn = 0; turn < 30; turn++)
			waits.push(
				secondsOf(await enter({ number: `62812999${20_000 + turn}`, address: `b-${turn}` }))
			);
		expect(waits.at(-1)).toBeGreaterThan(0);
		expect(await enter({ address: 'c-1', known: mark ?? '' })).toMatchObject({ ok: true });
	});

	it('keeps number, address and PIN out of the table', async () => {
		await enter({ secret: '402917', address: '203.0.113.77' });
		const rows = await house.db.select().from(limits);
		expect(rows.length).toBeGreaterThan(2);
		expect(JSON.stringify(rows)).not.toMatch(/402917|203\.0\.113|81299990001/);
	});
});

describe('public codes', () => {
	it('slows who misses, not who hits, and forgets it', async () => {
		const { limits: counters } = house.auth;
		expect(await counters.waitForCode('192.0.2.9')).toBe(0);
		for (let turn = 0; turn < 25; turn++) await counters.missCode('192.0.2.9');
		expect(await counters.waitForCode('192.0.2.9')).toBeGreaterThan(0);
		expect(await counters.waitForCode('192.0.2.10')).toBe(0);
		wait(3700);
		expect(await counters.waitForCode('192.0.2.9')).toBe(0);
	});

	it('leaves fewer free misses while the whole site sees too many', async () => {
		const { limits: counters } = house.auth;
		const expire = new Date(Date.now() + 600_000);
		await house.db.insert(limits).values({ key: 'codes:site', points: 1000, expire });
		for (let turn = 0; turn < 4; turn++) await counters.missCode('192.0.2.20');
		expect(await counters.waitForCode('192.0.2.20')).toBeGreaterThan(0);
		expect(await counters.waitForCode('192.0.2.21')).toBe(0);
	});
});

it('holds drafts under the ceilings of address and site', async () => {
	const { limits: counters } = house.auth;
	const most = { perAddress: 2, perSite: 3 };
	expect(await counters.takeDraft('192.0.2.1', most)).toBe(0);
	expect(await counters.takeDraft('192.0.2.1', most)).toBe(0);
	expect(await counters.takeDraft('192.0.2.1', most)).toBeGreaterThan(0);
	expect(await counters.takeDraft('192.0.2.2', most)).toBe(0);
	expect(await counters.takeDraft('192.0.2.3', most)).toBeGreaterThan(0);
});
