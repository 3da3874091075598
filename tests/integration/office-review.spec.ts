import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachPdf, downloadPdf } from '$lib/server/application/official-pdf';
import { officeAct } from '$lib/server/application/office-act';
import { findOfficeCase, type OfficeCase } from '$lib/server/application/office-case';
import { queuePage } from '$lib/server/application/office-queue';
import type { StaffMember } from '$lib/server/auth/session';
import type { Action } from '$lib/domain/application/action';
import { reads } from '$lib/server/db/schema';
import { outputRows, saveNumber, numberOf } from '$lib/server/repository/output';
import type { Scope } from '$lib/server/repository/scope';
import { addPage, makeOfficer, sendOfficeCase } from '../support/office-case';
import { must } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let rani: StaffMember;
let doni: StaffMember;
beforeAll(async () => {
	desk = await openDesk();
	rani = await makeOfficer(desk, 'rani');
	doni = await makeOfficer(desk, 'doni');
});
afterAll(() => desk.end());

const at = (minute: number) =>
	desk.clock.set(`2026-11-24T02:${String(minute).padStart(2, '0')}:00.000Z`);
const opened = async (code: string): Promise<OfficeCase> => {
	const found = await findOfficeCase(desk, code);
	if (!found) throw new Error('no case');
	return found;
};
const does = (id: string, staff: StaffMember, action: Action) =>
	officeAct(desk, { caseId: id, actionId: randomUUID(), staff }, action);
const judge = (page: { id: string; slot: string }, reason?: string): Action => ({
	type: 'judge-page',
	page: page.id,
	slot: page.slot,
	...(reason ? { verdict: 'asked-again', reason } : { verdict: 'accepted' })
});

describe('a review', () => {
	it('asks for one photo and one answer, and takes the case back at its old place', async () => {
		at(0);
		const mine = await sendOfficeCase(desk, { services: ['kk-hilang-rusak'] });
		at(10);
		const later = await sendOfficeCase(desk, { services: ['ktp-rusak'], papers: 1 });
		at(20);
		await does(mine.id, rani, { type: 'claim', staff: rani.id });
		const { pages, order, answers } = await opened(mine.code);
		const answer = order.facts.find(({ key }) => answers[key])!.key;
		const [bad, ...good] = pages;
		expect(
			await does(mine.id, rani, { type: 'approve', pages: pages.map(({ id }) => id) })
		).toEqual({ ok: false, issue: 'page-unjudged' });
		for (const page of good) await does(mine.id, rani, judge(page));
		await does(mine.id, rani, judge(bad!, 'blurred'));
		const again = { type: 'judge-answer', answer, verdict: 'asked-again' } as const;
		await does(mine.id, rani, { ...again, reason: 'unclear-answer' });
		expect(
			await does(mine.id, rani, { type: 'approve', pages: pages.map(({ id }) => id) })
		).toEqual({ ok: false, issue: 'page-not-accepted' });
		const photo = { slot: bad!.slot, reason: 'blurred' };
		expect(await does(mine.id, rani, { type: 'ask-correction', items: [photo] })).toEqual({
			ok: false,
			issue: 'verdict-not-named'
		});
		const items = [photo, { answer, reason: 'unclear-answer' }];
		expect(await does(mine.id, rani, { type: 'ask-correction', items })).toMatchObject({
			ok: true
		});

		at(30);
		const holder = { kind: 'account' as const, id: mine.account };
		const scope: Scope = { kind: 'holders', holders: [holder], now: desk.now().toISOString() };
		await addPage(desk, scope, mine.id, bad!.slot, 'PENGGANTI');
		await must(desk, mine.id, mine.resident, { type: 'correct-slot', slot: bad!.slot });
		await must(desk, mine.id, mine.resident, { type: 'correct-answer', answer });

		const { entries } = await queuePage(desk, { tab: 'antrean', staff: rani.id });
		expect(entries.map(({ id }) => id)).toEqual([mine.id, later.id]);
		expect(entries[0]?.flags).toEqual(['corrected']);
		const second = await opened(mine.code);
		expect(second.pages.map(({ id }) => id)).not.toContain(bad!.id);
		const unjudged = second.pages.filter(({ id }) => !second.application.verdicts[id]);
		expect(unjudged.map(({ slot }) => slot)).toEqual([bad!.slot]);

		await does(mine.id, doni, { type: 'claim', staff: doni.id });
		await does(mine.id, doni, judge(unjudged[0]!));
		const all = second.pages.map(({ id }) => id);
		expect(await does(mine.id, rani, { type: 'approve', pages: all })).toEqual({
			ok: false,
			issue: 'claimed-by-another'
		});
		expect(await does(mine.id, doni, { type: 'approve', pages: all })).toEqual({
			ok: true,
			value: { status: 'processing' }
		});
	});
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

describe('the documents of a case', () => {
	const approved = async (seed = 1) => {
		const sent = await sendOfficeCase(desk, { services: ['akta-kelahiran'], seed, papers: 1 });
		await does(sent.id, rani, { type: 'claim', staff: rani.id });
		const { pages } = await opened(sent.code);
		for (const page of pages) await does(sent.id, rani, judge(page));
		await does(sent.id, rani, { type: 'approve', pages: pages.map(({ id }) => id) });
		const { application } = await opened(sent.code);
		const find = (medium: string) => application.outputs.find((one) => one.medium === medium)!.id;
		return { ...sent, sheet: find('pdf'), card: find('card') };
	};
	const attach = (id: string, output: string, bytes: Buffer, version?: number) =>
		attachPdf(
			desk,
			{
				caseId: id,
				actionId: randomUUID(),
				staff: rani,
				...(version !== undefined && { version })
			},
			{ output, bytes }
		);

	it('need the official PDF before they are issued, and take no other file for one', async () => {
		const { id, sheet, card, account, code } = await approved();
		const scope: Scope = {
			kind: 'holders',
			holders: [{ kind: 'account', id: account }],
			now: desk.now().toISOString()
		};
		const actor = { kind: 'resident', id: account } as const;
		const download = (of: Scope = scope) =>
			downloadPdf(desk, { scope: of, caseId: id, output: sheet, actor });
		expect(await does(id, rani, { type: 'issue-output', output: sheet })).toEqual({
			ok: false,
			issue: 'pdf-missing'
		});
		expect(await attach(id, sheet, Buffer.from('GIF89a'))).toMatchObject({
			issue: 'pdf-not-a-pdf'
		});
		expect(await attach(id, card, pdf)).toMatchObject({ issue: 'not-a-pdf' });
		const stale = (await opened(code)).row.version;
		expect(await attach(id, sheet, pdf, stale)).toMatchObject({ ok: true });
		expect(await attach(id, sheet, pdf, stale)).toMatchObject({ issue: 'changed-meanwhile' });
		expect(await download()).toMatchObject({ ok: false });
		await does(id, rani, { type: 'issue-output', output: sheet });

		const got = await download();
		expect(got.ok && got.value.equals(pdf)).toBe(true);
		const stranger = { ...scope, holders: [{ kind: 'account' as const, id: randomUUID() }] };
		expect(await download(stranger)).toEqual({ ok: false, issue: 'not-found' });
		const logged = (await desk.db.select().from(reads)).filter(({ what }) => what === 'pdf');
		expect(logged.map(({ target, actorId }) => [target, actorId])).toEqual([[sheet, account]]);
		const types = (await opened(code)).events.map(({ type }) => type);
		expect(types.filter((type) => type === 'pdf-downloaded')).toHaveLength(1);
	});

	it('lie encrypted, number and file', async () => {
		const { id, sheet, code } = await approved(2);
		await attach(id, sheet, pdf);
		const number = '3516-LT-24112026-0001';
		await officeAct(
			desk,
			{
				...{ caseId: id, actionId: randomUUID(), staff: rani },
				also: (tx, seal) => saveNumber(tx, seal, id, sheet, number)
			},
			{ type: 'number-output', output: sheet }
		);
		const row = (await outputRows(desk.db, id)).find(({ output }) => output === sheet)!;
		const { seal, events } = await opened(code);
		expect(numberOf(seal, row)).toBe(number);
		expect(row.sealedNumber!.includes(Buffer.from(number))).toBe(false);
		expect(JSON.stringify(events)).not.toContain(number);
		const stored = await desk.storage.get(row.pdfStorageKey!);
		expect(stored!.includes(Buffer.from('%PDF'))).toBe(false);
	});

	it('wait for blank cards one by one, the others go on', async () => {
		const { id, card, sheet } = await approved(3);
		await attach(id, sheet, pdf);
		expect(await does(id, rani, { type: 'hold-output', output: sheet })).toMatchObject({
			issue: 'needs-no-stock'
		});
		expect(await does(id, rani, { type: 'hold-output', output: card })).toMatchObject({
			value: { status: 'waiting-stock' }
		});
		expect(await does(id, doni, { type: 'issue-output', output: sheet })).toMatchObject({
			ok: true
		});
		expect(await does(id, rani, { type: 'release-stock', output: card })).toMatchObject({
			value: { status: 'processing' }
		});
	});
});
