import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Password, Username } from '$lib/server/auth/staff-credential';
import {
	acceptInvite,
	findInvite,
	inviteFirstSupervisor,
	inviteStaff
} from '$lib/server/auth/staff-invite';
import { endStaff, signInStaff } from '$lib/server/auth/staff-sign-in';
import { limits, staff, staffInvites, staffSessions } from '$lib/server/db/schema';
import { listStaff } from '$lib/server/repository/staff';
import { openHouse, type House } from './open-house';

let house: House;
let hashes = 0;
beforeAll(async () => {
	house = await openHouse();
	const { derive } = house.auth;
	house.auth.derive = (...given) => {
		hashes++;
		return derive(...given);
	};
});
afterAll(() => house.close());
beforeEach(async () => {
	await house.db.delete(staff);
	await house.db.delete(staffInvites);
	await house.db.delete(limits);
});
afterEach(() => vi.useRealTimers());

const password = 'kuda makan gerbong' as Password;
const enter = (username: string, secret: string = password, address = '192.0.2.1') =>
	signInStaff(house.auth, { username, password: secret }, { address, now: new Date() });
const accepted = (token: string, username = 'rani', name = 'Rani Contoh', auth = house.auth) =>
	acceptInvite(auth, { token, username: username as Username, password, name }, new Date());
async function makeSupervisor() {
	const token = await inviteFirstSupervisor(house.auth, new Date());
	const made = await accepted(token ?? '');
	return made.ok ? made.value.id : '';
}
const gone = { ok: false, issue: { code: 'invite-gone' } };

describe('an invitation', () => {
	it('is printed for the first supervisor only while there is none', async () => {
		const first = await inviteFirstSupervisor(house.auth, new Date());
		const second = await inviteFirstSupervisor(house.auth, new Date());
		expect(await accepted(first ?? '')).toMatchObject({ ok: true });
		expect(await inviteFirstSupervisor(house.auth, new Date())).toBeUndefined();
		expect(await accepted(second ?? '', 'other')).toEqual(gone);
	});

	it('lets in one of ten who use it at once', async () => {
		const madeBy = await makeSupervisor();
		const of = { role: 'operator', name: 'Budi Contoh', madeBy, now: new Date() } as const;
		const token = await inviteStaff(house.auth, of);
		const tries = Array.from({ length: 10 }, (_, place) => accepted(token, `budi${place}`));
		const answers = await Promise.all(tries);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await findInvite(house.auth, token, new Date())).toBeUndefined();
	});

	it('lets one first supervisor in when two links are used at once', async () => {
		const tokens = [
			await inviteFirstSupervisor(house.auth, new Date()),
			await inviteFirstSupervisor(house.auth, new Date())
		];
		// Both have found their link good before either is written.
		const both = Promise.withResolvers<void>();
		let arrived = 0;
		const together = {
			...house.auth,
			derive: async (...given: Parameters<typeof house.auth.derive>) => {
				if (++arrived === 2) both.resolve();
				await both.promise;
				return house.auth.derive(...given);
			}
		};
		const answers = await Promise.all(
			tokens.map((token, place) => accepted(token ?? '', `first${place}`, 'A B', together))
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('can still be used when the username was taken, and is gone after 24 hours', async () => {
		const madeBy = await makeSupervisor();
		const of = { role: 'operator', name: 'Budi Contoh', madeBy, now: new Date() } as const;
		const token = await inviteStaff(house.auth, of);
		expect(await accepted(token)).toEqual({ ok: false, issue: { code: 'username-taken' } });
		expect(await findInvite(house.auth, token, new Date())).toEqual({
			role: 'operator',
			name: 'Budi Contoh'
		});
		const tomorrow = new Date(Date.now() + 24 * 3_600_000 + 1);
		expect(await findInvite(house.auth, token, tomorrow)).toBeUndefined();
		const rows = await house.db.select().from(staffInvites);
		expect(JSON.stringify(rows)).not.toContain(token);
	});
});

describe('staff', () => {
	it('sign in by username in any case, and their names are opened for the list', async () => {
		const id = await makeSupervisor();
		const answer = await enter(' Rani');
		const cookie = answer.ok ? answer.value.cookies[0]?.value : '';
		expect(await house.auth.sessions.findStaff(cookie)).toEqual({
			who: { id, username: 'rani', role: 'supervisor' }
		});
		const rows = await house.db.select().from(staffSessions);
		expect(JSON.stringify(rows)).not.toContain(cookie);
		expect(await listStaff(house.db, house.vault)).toMatchObject([{ name: 'Rani Contoh' }]);
	});

	it('get one answer at one cost, whether the username is known or not', async () => {
		await makeSupervisor();
		for (const username of ['rani', 'nobody']) {
			hashes = 0;
			expect(await enter(username, 'not the password')).toEqual({
				ok: false,
				issue: { code: 'sign-in-wrong' }
			});
			expect(hashes).toBe(1);
		}
	});

	it('are slowed after wrong passwords, at most for seconds when they came from elsewhere', async () => {
		await makeSupervisor();
		for (let turn = 0; turn < 6; turn++) await enter('rani', `not the password ${turn}`);
		expect(await enter('rani')).toMatchObject({
			issue: { code: 'sign-in-slow', retryAfterSeconds: 30 }
		});
		for (let turn = 0; turn < 40; turn++)
			await enter('rani', 'not the password', `198.51.100.${turn}`);
		const answer = await enter('rani', password, '192.0.2.2');
		expect(
			answer.ok || (answer.issue.code === 'sign-in-slow' && answer.issue.retryAfterSeconds)
		).toBeLessThanOrEqual(5);
	});

	it('are out at once when ended, and cannot come back', async () => {
		const id = await makeSupervisor();
		const answer = await enter('rani');
		const cookie = answer.ok ? answer.value.cookies[0]?.value : '';
		expect(await endStaff(house.auth, id, new Date())).toBe(true);
		expect(await house.another().sessions.findStaff(cookie)).toBeUndefined();
		expect(await enter('rani')).toEqual({ ok: false, issue: { code: 'sign-in-wrong' } });
		expect(await endStaff(house.auth, id, new Date())).toBe(false);
	});

	it('are not let in by a session that outlived their end', async () => {
		const id = await makeSupervisor();
		await endStaff(house.auth, id, new Date());
		const late = await house.auth.sessions.openStaff(id, new Date());
		expect(await house.auth.sessions.findStaff(late.value)).toBeUndefined();
	});

	it('are no residents: their cookie opens nothing of one', async () => {
		await makeSupervisor();
		const answer = await enter('rani');
		const cookie = answer.ok ? (answer.value.cookies[0]?.value ?? '') : '';
		expect(await house.auth.sessions.findResident(cookie)).toBeUndefined();
	});

	it('must sign in again after 12 idle hours', async () => {
		await makeSupervisor();
		const answer = await enter('rani');
		const cookie = answer.ok ? answer.value.cookies[0]?.value : '';
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(Date.now() + 12 * 3_600_000 + 1);
		expect(await house.auth.sessions.findStaff(cookie)).toBeUndefined();
	});
});
