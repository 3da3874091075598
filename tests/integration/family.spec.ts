import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	findFollowed,
	findFollowedCase,
	findLink,
	openLink,
	stopFollowing
} from '$lib/server/application/follow';
import { makeLink, mostLinks, revokeLink } from '$lib/server/application/share';
import { viewFollowed } from '$lib/server/application/view-followed';
import type { Cookie } from '$lib/server/auth/cookie';
import { tokenHashOf } from '$lib/server/auth/token';
import { findReader, listenersOf } from '$lib/server/repository/listener';
import { liveLinks } from '$lib/server/repository/link';
import { saveSubscription } from '$lib/server/repository/push-subscription';
import { openLiveCase, type LiveCase } from '../support/live-case';
import { putUnderWay } from '../support/parcel-under-way';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let live: LiveCase;
beforeAll(async () => {
	desk = await openDesk();
	live = await openLiveCase(desk);
}, 60_000);
afterAll(() => desk.end());

const address = '192.0.2.7';
const waybill = 'JX9900000000123';

/** A browser: its cookies and nothing else. */
function browser() {
	const kept = new Map<string, string>();
	return {
		get: (name: string) => kept.get(name),
		keep: (cookie: Cookie | undefined) => cookie && kept.set(cookie.name, cookie.value)
	};
}

async function linkFor(level: 'stage' | 'delivery', of = live) {
	const wish = { name: 'Ibu', level, language: 'id' };
	const made = await makeLink(desk, of.request(), wish);
	if (!made.ok) throw new Error(made.issue);
	const found = await findLink(desk, { raw: made.value.token, address });
	if (!found.ok) throw new Error(found.issue.code);
	return { token: made.value.token, link: found.value };
}

async function opened(level: 'stage' | 'delivery', of = live) {
	const { token, link } = await linkFor(level, of);
	const reader = browser();
	reader.keep(await openLink(desk, reader, link, randomUUID()));
	return { token, link, reader };
}

const seen = async (link: Parameters<typeof findFollowedCase>[1]) => {
	const followed = await findFollowedCase(desk, link);
	return followed && viewFollowed(desk, followed, 'id');
};

describe('a relative’s link', () => {
	it('opens by its token alone, once a person has tapped, and only in that browser', async () => {
		const { link } = await linkFor('stage');
		// A chat program's preview looks the token up and leaves it at that.
		const listed = async () => {
			const { seal } = await live.file();
			return (await liveLinks(desk.db, seal, live.id)).find(({ id }) => id === link.id);
		};
		expect(await listed()).toMatchObject({ name: 'Ibu', opens: 0, firstOpenedAt: undefined });
		const reader = browser();
		expect(await findFollowed(desk, reader, link.id)).toBeUndefined();
		const actionId = randomUUID();
		const cookie = await openLink(desk, reader, link, actionId);
		// The same form a second time: the same reader, counted once.
		expect(await openLink(desk, browser(), link, actionId)).toEqual(cookie);
		reader.keep(cookie);
		expect(await findFollowed(desk, reader, link.id)).toMatchObject({ caseId: live.id });
		expect(await findFollowed(desk, browser(), link.id)).toBeUndefined();
		expect(await listed()).toMatchObject({ opens: 1, readers: 1 });
		expect((await listed())?.firstOpenedAt).toBe(desk.now().toISOString());
	});

	it('shows at each level only what is its own, and never whose case it is', async () => {
		const of = await openLiveCase(desk);
		await putUnderWay(desk, of, waybill);
		const stage = JSON.stringify(await seen((await opened('stage', of)).link));
		const delivery = JSON.stringify(await seen((await opened('delivery', of)).link));
		expect(delivery).toContain(waybill);
		expect(delivery).toContain('Rp 20.000');
		expect(delivery).toContain('J&T');
		for (const word of [waybill, 'Rp 20.000', 'J&T', 'kurir']) expect(stage).not.toContain(word);
		const { answers, row, order, delivery: to, pages } = await of.file();
		const secrets = [
			...Object.entries(answers)
				.filter(([key]) => /^(nama|nik|no-kk|tanggal|alamat|hp)/.test(key))
				.map(([, value]) => value),
			row.id,
			row.code as string,
			to?.recipient ?? '',
			...order.outputs.map(({ label }) => label.id),
			...pages.map(({ id }) => id),
			...(to?.destination?.inside ? [to.destination.street, to.destination.landmark] : [])
		].filter((word) => word.length > 3);
		expect(secrets.length).toBeGreaterThan(8);
		for (const word of secrets) {
			expect(stage).not.toContain(word);
			expect(delivery).not.toContain(word);
		}
	});

	it('tells of a death only where the delivery is shown', async () => {
		const of = await openLiveCase(desk, { services: ['akta-kematian'], way: 'house' });
		expect((await of.file()).order.quiet).toBe(true);
		expect(await seen((await opened('delivery', of)).link)).toMatchObject({ quiet: true });
		const stage = await seen((await opened('stage', of)).link);
		expect(stage).toMatchObject({ quiet: false });
		expect(JSON.stringify(stage)).not.toMatch(/kematian|almarhum|duka/i);
	});

	it('shows nothing and tells nothing from the moment it is revoked', async () => {
		const of = await openLiveCase(desk);
		const { token, link, reader } = await opened('stage', of);
		const cookie = reader.get(`ikut-${link.id}`) as string;
		const id = (await findReader(desk.db, link.id, tokenHashOf(cookie))) as string;
		const subscription = { endpoint: 'https://push.example/ibu', keys: { p256dh: 'x', auth: 'y' } };
		const at = desk.now().toISOString();
		const holder = { kind: 'reader' as const, id };
		const choice = { language: 'id', discreet: false };
		await saveSubscription(desk.db, desk.vault, holder, subscription, choice, at);
		expect(await listenersOf(desk.db, of.id, at)).toMatchObject([{ level: 'stage' }]);

		const stranger = await openLiveCase(desk);
		const foreign = { caseId: of.id, scope: stranger.scope() };
		expect(await revokeLink(desk, foreign, link.id)).toMatchObject({ issue: 'not-found' });
		// Another case of one's own does not reach this link.
		await revokeLink(desk, { caseId: stranger.id, scope: stranger.scope() }, link.id);
		expect(await seen(link)).toBeDefined();

		expect(await revokeLink(desk, of.request(), link.id)).toMatchObject({ ok: true });
		expect(await revokeLink(desk, of.request(), link.id)).toMatchObject({ ok: true });
		const now = await findFollowed(desk, reader, link.id);
		expect(now?.endedAt).toBe(at);
		expect(now && (await seen(now))).toBeUndefined();
		// The row as it was read a moment before opens nothing either.
		expect(await findFollowedCase(desk, { ...link, endedAt: null })).toBeUndefined();
		expect(await listenersOf(desk.db, of.id, at)).toEqual([]);
		expect(await findReader(desk.db, link.id, tokenHashOf(cookie))).toBeUndefined();
		expect(await findLink(desk, { raw: token, address })).toMatchObject({ value: { endedAt: at } });
	});

	it('ends for one browser alone when its reader stops following', async () => {
		const { link, reader } = await opened('stage');
		const other = browser();
		other.keep(await openLink(desk, other, link, randomUUID()));
		await stopFollowing(desk, reader, link.id);
		expect(await findFollowed(desk, reader, link.id)).toBeUndefined();
		expect(await findFollowed(desk, other, link.id)).toBeDefined();
	});

	it('is made once per form, at most eight at a time, by the applicant alone', async () => {
		const of = await openLiveCase(desk);
		const wish = { name: 'Kakak', level: 'stage', language: 'en' };
		const request = of.request();
		const [first, second] = await Promise.all([
			makeLink(desk, request, wish),
			makeLink(desk, request, wish)
		]);
		expect(first).toEqual(second);
		const stranger = { ...of.request(), scope: live.scope() };
		expect(await makeLink(desk, stranger, wish)).toMatchObject({ issue: 'not-found' });
		expect(await makeLink(desk, of.request(), { ...wish, name: ' ' })).toMatchObject({
			issue: 'name-empty'
		});
		for (let n = 1; n < mostLinks; n++)
			expect(await makeLink(desk, of.request(), wish)).toMatchObject({ ok: true });
		expect(await makeLink(desk, of.request(), wish)).toMatchObject({ issue: 'too-many-links' });
		const { seal } = await of.file();
		const [eldest] = await liveLinks(desk.db, seal, of.id);
		await revokeLink(desk, of.request(), eldest?.id as string);
		expect(await makeLink(desk, of.request(), wish)).toMatchObject({ ok: true });
	});

	it('keeps tokens out of the database, and slows who guesses them', async () => {
		const { token } = await linkFor('stage');
		expect(token).toMatch(/^[0-9a-f]{40}$/);
		const rows = await desk.db.execute('select to_json(links)::text as row from links');
		expect(JSON.stringify(rows)).not.toContain(token);
		const guesser = '192.0.2.99';
		const guess = () => findLink(desk, { raw: '0'.repeat(40), address: guesser });
		let last = await guess();
		for (let n = 0; n < 40 && !last.ok && last.issue.code === 'link-unknown'; n++)
			last = await guess();
		expect(last).toMatchObject({ issue: { code: 'too-many' } });
		// Who has a token is not slowed by somebody else.
		expect(await findLink(desk, { raw: token, address })).toMatchObject({ ok: true });
	});
});
