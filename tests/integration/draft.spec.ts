import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDraft, removeDraft, saveDraft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import { startDraft } from '$lib/server/application/start';
import { listCases } from '$lib/server/repository/application';
import type { Scope } from '$lib/server/repository/scope';
import postgres from 'postgres';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.end());

const device = () => randomUUID();
const scopeOf = (id: string): Scope => ({
	kind: 'holders',
	holders: [{ kind: 'device', id }],
	now: desk.now().toISOString()
});
const start = (holder: string, actionId: string = randomUUID()) =>
	startDraft(desk, {
		actionId,
		program: 'pos-ketanmu',
		services: ['ktp-hilang'],
		answers: { 'untuk-siapa': 'diri-sendiri' },
		holder: { kind: 'device', id: holder },
		actor: { kind: 'device', id: holder }
	});
const started = async (holder: string): Promise<string> => {
	const made = await start(holder);
	if (!made.ok) throw new Error(made.issue);
	return made.value.caseId;
};

describe('a draft', () => {
	it('is made once per action id', async () => {
		const mine = device();
		const actionId = randomUUID();
		const [first, second] = await Promise.all([start(mine, actionId), start(mine, actionId)]);
		expect(first.ok && second.ok && first.value.caseId === second.value.caseId).toBe(true);
		expect([first, second].filter((made) => made.ok && !made.value.repeated)).toHaveLength(1);
	});

	it('opens for its device and for nobody else', async () => {
		const mine = device();
		const id = await started(mine);
		expect((await findDraft(desk, scopeOf(mine), id))?.answers).toEqual({
			'untuk-siapa': 'diri-sendiri'
		});
		expect(await findDraft(desk, scopeOf(device()), id)).toBeUndefined();
		expect(await saveDraft(desk, scopeOf(device()), id, { answers: {} })).toMatchObject({
			issue: 'not-found'
		});
		expect(await findDraft(desk, { kind: 'office' }, id)).toBeUndefined();
	});

	it('keeps what was saved page by page, and forgets what was emptied', async () => {
		const mine = device();
		const id = await started(mine);
		await saveDraft(desk, scopeOf(mine), id, {
			answers: { 'nama:pelapor': 'Contoh Rekaan', 'nik:pelapor': '3516995205900001' }
		});
		await saveDraft(desk, scopeOf(mine), id, { answers: { 'nama:pelapor': '' } });
		expect((await findDraft(desk, scopeOf(mine), id))?.answers).toEqual({
			'untuk-siapa': 'diri-sendiri',
			'nik:pelapor': '3516995205900001'
		});
	});

	it('loses nothing when two tabs save at the same time', async () => {
		const mine = device();
		const id = await started(mine);
		const facts = Array.from({ length: 8 }, (_, n) => ({ [`nama:anak-${n}`]: `Anak ${n}` }));
		await Promise.all(facts.map((answers) => saveDraft(desk, scopeOf(mine), id, { answers })));
		expect((await findDraft(desk, scopeOf(mine), id))?.answers).toMatchObject(
			Object.assign({}, ...facts)
		);
	});

	it('stands nowhere in clear in the database', async () => {
		const mine = device();
		const id = await started(mine);
		await saveDraft(desk, scopeOf(mine), id, {
			answers: { 'nama:pelapor': 'Sekarwangi Rekaan', 'nik:pelapor': '3516995205900077' }
		});
		const sql = postgres(desk.env.DATABASE_URL, { max: 1 });
		const tables =
			await sql`select table_name from information_schema.tables where table_schema = 'public'`;
		for (const { table_name } of tables) {
			const [found] = await sql`select count(*)::int as n from ${sql(table_name)} as t
				where t::text like '%Sekarwangi%' or t::text like '%3516995205900077%'
				or t::text like ${'%' + Buffer.from('Sekarwangi').toString('hex') + '%'}`;
			expect({ table: table_name, found: found?.n }).toEqual({ table: table_name, found: 0 });
		}
		await sql.end();
	});

	it('is gone with rows and key when it is removed', async () => {
		const mine = device();
		const id = await started(mine);
		expect(await removeDraft(desk, scopeOf(device()), id)).toMatchObject({ ok: false });
		expect(await removeDraft(desk, scopeOf(mine), id)).toMatchObject({ ok: true });
		expect(await findDraft(desk, scopeOf(mine), id)).toBeUndefined();
		const sql = postgres(desk.env.DATABASE_URL, { max: 1 });
		expect(await sql`select wrapped from case_keys where case_id = ${id}`).toMatchObject([
			{ wrapped: null }
		]);
		expect(await sql`select 1 from persons where case_id = ${id}`).toHaveLength(0);
		await sql.end();
	});

	it('tells until which day it is kept, as the office has set it', async () => {
		const mine = device();
		const draft = await findDraft(desk, scopeOf(mine), await started(mine));
		if (!draft) throw new Error('no draft');
		expect((await draftFrame(desk, draft)).keptUntil).toBe('2026-12-24');
		const now = await desk.officeNow();
		const week = { ...now, settings: { ...now.settings, 'draft-days': 7 } };
		const shorter = await draftFrame({ ...desk, officeNow: async () => week }, draft);
		expect(shorter.keptUntil).toBe('2026-12-01');
	});

	it('has a ceiling per device', async () => {
		const mine = device();
		for (let n = 0; n < 5; n++) await started(mine);
		expect(await start(mine)).toMatchObject({ issue: 'too-many-drafts' });
	});

	it('has that ceiling also for tabs that begin at the same time', async () => {
		const mine = device();
		for (let n = 0; n < 4; n++) await started(mine);
		const made = await Promise.all([1, 2, 3, 4].map(() => start(mine)));
		expect(made.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await listCases(desk.db, scopeOf(mine))).toHaveLength(5);
	});

	it('is given back by a repeat, also where the device may hold no more', async () => {
		const mine = device();
		for (let n = 0; n < 4; n++) await started(mine);
		const actionId = randomUUID();
		const [first, second] = await Promise.all([start(mine, actionId), start(mine, actionId)]);
		expect(first.ok && second.ok && first.value.caseId === second.value.caseId).toBe(true);
	});
});
