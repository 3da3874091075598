import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { subscribe, unsubscribe } from '$lib/server/notify/subscribe';
import { subscribeSchema } from '$lib/server/notify/subscription.schema';
import { pushSubscriptions } from '$lib/server/db/schema';
import { findListener, findReader, listenersOf } from '$lib/server/repository/listener';
import type { PushHolder } from '$lib/server/repository/push-subscription';
import { follow } from '../support/listener';
import { sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.end());
beforeEach(() => desk.db.delete(pushSubscriptions));

const keys = {
	p256dh: randomBytes(65).toString('base64url'),
	auth: randomBytes(16).toString('base64url')
};
const browser = (name: string) => ({
	endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
	keys
});
const account = (): PushHolder => ({ kind: 'account', id: randomUUID() });
const on = (holder: PushHolder | undefined, name: string, choice = {}) =>
	subscribe(desk, holder, {
		subscription: browser(name),
		language: 'id',
		discreet: false,
		...choice
	});
const rows = () => desk.db.select().from(pushSubscriptions);

describe('a browser that subscribes', () => {
	it('is kept sealed, with language and choice, and can be opened again', async () => {
		const sent = await sendCase(desk);
		const holder = { kind: 'account', id: sent.account } as const;
		await on(holder, 'one', { language: 'xx', discreet: true });
		const [row] = await rows();
		expect(row?.sealed.includes('googleapis')).toBe(false);
		expect(row).toMatchObject({ language: 'id', discreet: true });
		const at = desk.now().toISOString();
		expect(await findListener(desk.db, desk.vault, sent.id, row!.id, at)).toMatchObject({
			subscription: browser('one'),
			level: 'applicant'
		});
	});

	it('is one row, however often it comes; the last choice holds', async () => {
		const holder = account();
		await Promise.all([on(holder, 'one'), on(holder, 'one')]);
		await on(holder, 'one', { language: 'en', discreet: true });
		expect(await rows()).toMatchObject([{ language: 'en', discreet: true }]);
	});

	it('is one of ten; the eldest go', async () => {
		const holder = account();
		for (let n = 0; n < 12; n++) {
			desk.clock.set(`2026-11-24T01:00:${10 + n}.000Z`);
			await on(holder, `b${n}`);
		}
		const kept = await rows();
		expect(kept).toHaveLength(10);
		expect(kept.map(({ createdAt }) => createdAt.slice(17, 19)).sort()[0]).toBe('12');
	});

	it('tells the next account nothing of the one before, but may follow relatives besides', async () => {
		const sent = await sendCase(desk);
		const relative = await follow(desk, sent.id, 'stage');
		await on(relative.holder, 'shared');
		await on({ kind: 'account', id: sent.account }, 'shared');
		await on(account(), 'shared');
		const at = desk.now().toISOString();
		const levels = (await listenersOf(desk.db, sent.id, at)).map(({ level }) => level);
		expect(levels).toEqual(['stage']);
	});

	it('is refused at an address that is no push service, and for nobody', async () => {
		const bad = { ...browser('x'), endpoint: 'https://169.254.169.254/latest' };
		expect(await on(account(), 'x', { subscription: bad })).toMatchObject({
			issue: 'endpoint-not-allowed'
		});
		expect(await on(undefined, 'x')).toMatchObject({ issue: 'nobody' });
		expect(await rows()).toEqual([]);
	});

	it('ends for its holder alone', async () => {
		const [mine, other] = [account(), account()];
		await on(mine, 'one');
		await unsubscribe(desk, other, browser('one').endpoint);
		expect(await rows()).toHaveLength(1);
		await unsubscribe(desk, mine, browser('one').endpoint);
		expect(await rows()).toEqual([]);
	});

	it('goes on under its new endpoint, for all who heard by the one before', async () => {
		const sent = await sendCase(desk);
		const relative = await follow(desk, sent.id, 'delivery');
		await on({ kind: 'account', id: sent.account }, 'old', { discreet: true });
		await on(relative.holder, 'old', { language: 'en' });
		const wish = { subscription: browser('new'), replaces: browser('old').endpoint };
		expect(await subscribe(desk, undefined, wish)).toMatchObject({ ok: true });
		const at = desk.now().toISOString();
		const found = [];
		for (const { id } of await listenersOf(desk.db, sent.id, at))
			found.push(await findListener(desk.db, desk.vault, sent.id, id, at));
		expect(found).toMatchObject([
			{ level: 'applicant', discreet: true, subscription: browser('new') },
			{ level: 'delivery', language: 'en', subscription: browser('new') }
		]);
		const stranger = { subscription: browser('mine'), replaces: browser('guessed').endpoint };
		await subscribe(desk, undefined, stranger);
		expect(await rows()).toHaveLength(2);
	});
});

it('a reader is known by the cookie of the very link, and not by another', async () => {
	const sent = await sendCase(desk);
	const [one, other] = [await follow(desk, sent.id, 'stage'), await follow(desk, sent.id, 'stage')];
	expect(await findReader(desk.db, one.link, one.cookieHash)).toBe(one.holder.id);
	expect(await findReader(desk.db, other.link, one.cookieHash)).toBeUndefined();
});

it.each([
	['no keys', { subscription: { endpoint: 'https://a.test' } }],
	['short keys', { subscription: { endpoint: 'x', keys: { p256dh: 'AA', auth: 'AA' } } }],
	['a link that is no id', { subscription: browser('x'), language: 'id', link: "' or 1=1" }],
	['no language', { subscription: browser('x') }],
	['nothing', undefined]
])('the shape is checked: %s', (_, body) => {
	expect(subscribeSchema.safeParse(body).success).toBe(false);
});
