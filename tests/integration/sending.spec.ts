import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { findDraft } from '$lib/server/application/draft';
import { lacksOf } from '$lib/server/application/lacks';
import { removePage } from '$lib/server/application/page';
import { submitDraft, type Sender, type Submission } from '$lib/server/application/submit';
import { draftsOfDevice, takeOverDrafts } from '$lib/server/application/take-over';
import { findPhone } from '$lib/server/repository/account';
import { findCase } from '$lib/server/repository/application';
import type { Holder } from '$lib/server/repository/scope';
import postgres, { type Sql } from 'postgres';
import { completeDraft, scopeFor, type HeldDraft } from '../support/complete-draft';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
beforeAll(async () => {
	desk = await openDesk();
	sql = postgres(desk.env.DATABASE_URL, { max: 1 });
});
afterAll(async () => {
	await sql.end();
	await desk.end();
});

const pin = '402917' as Pin;
let numbers = 0;
/** A number that no other test uses, so that nobody's tries slow anybody's. */
const freshPhone = () => `628129999${String((numbers += 1)).padStart(4, '0')}` as Phone;
const by = (phone: Phone, secret: Pin = pin): Sender => ({ phone, pin: secret, borrowed: false });
const consents = [
	{ kind: 'data-notice', version: 1, text: 'Kami memakai data.', language: 'id', given: true },
	{ kind: 'true', version: 1, text: 'Semua benar.', language: 'id', given: true },
	{ kind: 'whatsapp-news', version: 1, text: 'Kabar lewat WA.', language: 'id', given: false }
];

const submission = (
	{ id, holder }: HeldDraft,
	sender: Sender,
	more: Partial<Submission> = {}
): Submission => ({
	caseId: id,
	scope: scopeFor(desk, holder),
	actionId: randomUUID(),
	sender,
	consents,
	from: { address: `test-${randomUUID()}`, now: desk.now() },
	...more
});
const send = async (draft: HeldDraft, sender: Sender, more?: Partial<Submission>) =>
	submitDraft(desk, submission(draft, sender, more));

const account = async (caseId: string): Promise<string[]> =>
	(
		await sql`select holder_id from access where case_id = ${caseId} and holder_kind = 'account'
		and until_at is null`
	).map(({ holder_id }) => holder_id as string);
const accountsOf = async (ids: string[]): Promise<number> =>
	(await sql`select id from accounts where id::text = any(${ids})`).length;
const session = (cookies: { name: string; value: string }[]) =>
	desk.auth.sessions.findResident(cookies.find(({ name }) => name === 'warga')?.value);

describe('sending', () => {
	it('gives the case to a new account, closes it for the device, and opens it for who sent', async () => {
		const draft = await completeDraft(desk);
		const phone = freshPhone();
		const sent = await send(draft, by(phone));
		if (!sent.ok) throw new Error(sent.issue);

		const [owner = ''] = await account(draft.id);
		expect(await findPhone(desk.db, desk.vault, owner)).toBe(phone);
		expect(await findCase(desk.db, scopeFor(desk, draft.holder), draft.id)).toBeUndefined();
		expect((await session(sent.value.cookies))?.who).toEqual({
			account: owner,
			proven: false,
			borrowed: false,
			onlyCase: draft.id
		});
		const row = await findCase(desk.db, { kind: 'system' }, draft.id);
		expect(row).toMatchObject({ status: 'awaiting-confirmation' });
		expect(row?.code).toMatch(/^MJK/);
		expect(row?.order?.papers.length).toBeGreaterThan(0);
	});

	it('makes one case and one account of two taps at once, and both are let in', async () => {
		const draft = await completeDraft(desk);
		const twice = submission(draft, by(freshPhone()));
		const answers = await Promise.all([submitDraft(desk, twice), submitDraft(desk, twice)]);
		const [owner = '', ...others] = await account(draft.id);
		expect(others).toEqual([]);
		for (const answer of answers) {
			if (!answer.ok) throw new Error(answer.issue);
			expect((await session(answer.value.cookies))?.who.account).toBe(owner);
		}
		const events = await sql`select 1 from events where case_id = ${draft.id} and type = 'sent'`;
		expect(events).toHaveLength(1);
		expect(await sql`select 1 from consents where case_id = ${draft.id}`).toHaveLength(3);
	});

	it('gives a form that comes again after its answer got lost the same case', async () => {
		const draft = await completeDraft(desk);
		const lost = submission(draft, by(freshPhone()));
		await submitDraft(desk, lost);
		const [owner] = await account(draft.id);
		const again = await submitDraft(desk, lost);
		if (!again.ok) throw new Error(again.issue);
		expect((await session(again.value.cookies))?.who.account).toBe(owner);
		expect(await account(draft.id)).toEqual([owner]);
	});

	it('lets nobody in by the action id of another device, nor by another id', async () => {
		const draft = await completeDraft(desk);
		const sent = submission(draft, by(freshPhone()));
		await submitDraft(desk, sent);
		const stranger: Holder = { kind: 'device', id: randomUUID() };
		expect(await submitDraft(desk, { ...sent, scope: scopeFor(desk, stranger) })).toMatchObject({
			issue: 'not-found'
		});
		expect(await submitDraft(desk, { ...sent, actionId: randomUUID() })).toMatchObject({
			issue: 'not-found'
		});
	});

	it('adds to the account of the number that the PIN fits', async () => {
		const phone = freshPhone();
		const [first, second] = [await completeDraft(desk), await completeDraft(desk)];
		await send(first, by(phone));
		await send(second, by(phone));
		expect(await account(second.id)).toEqual(await account(first.id));
	});

	it('makes a new unproven account of the same number with any other PIN, and answers alike', async () => {
		const phone = freshPhone();
		const [first, second] = [await completeDraft(desk), await completeDraft(desk)];
		await send(first, by(phone));
		const wrong = await send(second, by(phone, '640281' as Pin));
		if (!wrong.ok) throw new Error(wrong.issue);
		const ids = [...(await account(first.id)), ...(await account(second.id))];
		expect(new Set(ids).size).toBe(2);
		expect(await accountsOf(ids)).toBe(2);
		expect((await session(wrong.value.cookies))?.who).toMatchObject({
			proven: false,
			onlyCase: second.id
		});
	});

	it('keeps every consent with version, language and the hash of its words', async () => {
		const draft = await completeDraft(desk);
		await send(draft, by(freshPhone()));
		const kept = await sql`select kind, version, language, given, text_hash from consents
			where case_id = ${draft.id} order by kind`;
		expect(kept.map(({ kind, given }) => [kind, given])).toEqual([
			['data-notice', true],
			['true', true],
			['whatsapp-news', false]
		]);
		for (const row of kept) {
			expect(row).toMatchObject({ version: 1, language: 'id' });
			expect(row.text_hash).toMatch(/^[0-9a-f]{64}$/);
		}
	});

	it('sends from the account that is signed in, without a PIN and without a new session', async () => {
		const owner = randomUUID();
		const draft = await completeDraft(desk, { kind: 'account', id: owner });
		expect(await send(draft, { account: owner })).toEqual({ ok: true, value: { cookies: [] } });
		expect(await account(draft.id)).toEqual([owner]);
	});

	it('hands a draft of the device to the account that is signed in on it', async () => {
		const owner = randomUUID();
		const draft = await completeDraft(desk);
		const both = scopeFor(desk, draft.holder, { kind: 'account', id: owner });
		expect(await send(draft, { account: owner }, { scope: both })).toMatchObject({ ok: true });
		expect(await account(draft.id)).toEqual([owner]);
	});

	it('answers both of two taps of who is signed in, wherever the draft was begun', async () => {
		const owner = randomUUID();
		const theirs = { kind: 'account', id: owner } as const;
		const begun = await completeDraft(desk);
		for (const draft of [begun, await completeDraft(desk, theirs)]) {
			const scope = scopeFor(desk, begun.holder, theirs);
			const twice = submission(draft, { account: owner }, { scope });
			const taps = [1, 2, 3, 4].map(() => submitDraft(desk, twice));
			const answers = await Promise.all(taps);
			expect(answers).toEqual(taps.map(() => ({ ok: true, value: { cookies: [] } })));
		}
	});

	it('does not send what lacks a required paper, and says which', async () => {
		const draft = await completeDraft(desk);
		const scope = scopeFor(desk, draft.holder);
		const before = await findDraft(desk, scope, draft.id);
		if (!before?.pages[0]) throw new Error('no page');
		expect(await lacksOf(desk, before)).toEqual([]);
		const { slot } = before.pages[0];
		for (const page of before.pages.filter((one) => one.slot === slot))
			await removePage(desk, { scope, caseId: draft.id, page: page.id });

		expect(await send(draft, by(freshPhone()))).toMatchObject({ issue: 'incomplete' });
		const after = await findDraft(desk, scope, draft.id);
		expect(after && (await lacksOf(desk, after))).toMatchObject([
			{ kind: 'paper', paper: { slot }, page: `/permohonan/${draft.id}/berkas/${slot}` }
		]);
		expect(await account(draft.id)).toEqual([]);
	});
});

describe('drafts of a device', () => {
	it('go over to the account that signs in on it, and leave the device', async () => {
		const draft = await completeDraft(desk);
		const owner: Holder = { kind: 'account', id: randomUUID() };
		const device = draft.holder.id;
		expect(await draftsOfDevice(desk, device, 'id')).toMatchObject([{ id: draft.id }]);
		expect(await takeOverDrafts(desk, { device, account: owner.id })).toBe(1);
		expect(await takeOverDrafts(desk, { device, account: owner.id })).toBe(0);
		expect(await findDraft(desk, scopeFor(desk, draft.holder), draft.id)).toBeUndefined();
		expect(await findDraft(desk, scopeFor(desk, owner), draft.id)).toBeDefined();
	});

	it('are named by their services, never by a person', async () => {
		const { holder } = await completeDraft(desk);
		const [named] = await draftsOfDevice(desk, holder.id, 'id');
		expect(named?.title).toContain('KTP');
	});
});
