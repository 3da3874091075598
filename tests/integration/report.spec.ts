import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeReport } from '$lib/server/application/report';
import { listReports } from '$lib/server/repository/report';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.end());

const blank = { amount: '', day: '', month: '', year: '', asker: '', words: '' };
const report = (
	written: Partial<typeof blank>,
	address = '203.0.113.1',
	actionId: string = randomUUID()
) => takeReport(desk, { actionId, address, written: { ...blank, ...written } });

describe('a report', () => {
	it('is kept once however often it is sent, and sealed', async () => {
		const id = randomUUID();
		const told = { words: 'Diminta limapuluhribu rekaan', amount: '50.000', asker: 'pos' };
		expect(await report(told, undefined, id)).toEqual({ ok: true, value: null });
		expect(await report(told, undefined, id)).toEqual({ ok: true, value: null });

		const kept = await listReports(desk.db, desk.vault);
		expect(kept).toMatchObject([
			{ id, report: { words: 'Diminta limapuluhribu rekaan', amount: 50_000, asker: 'pos' } }
		]);
		const sql = postgres(desk.env.DATABASE_URL, { max: 1 });
		const [found] = await sql`select count(*)::int as n from reports as t
			where t::text like '%limapuluhribu%'
			or t::text like ${'%' + Buffer.from('limapuluhribu').toString('hex') + '%'}`;
		await sql.end();
		expect(found?.['n']).toBe(0);
	});

	it('keeps nothing when it is faulty', async () => {
		const before = (await listReports(desk.db, desk.vault)).length;
		expect(await report({ words: ' ' })).toMatchObject({ issue: { kind: 'faults' } });
		expect(await listReports(desk.db, desk.vault)).toHaveLength(before);
	});

	it('has a ceiling for an address, and not for others', async () => {
		const flood = [];
		for (let sent = 0; sent < 15; sent++)
			flood.push(await report({ words: `ke-${sent}` }, '203.0.113.2'));
		expect(flood.filter(({ ok }) => !ok)).toHaveLength(5);
		expect(flood.at(-1)).toMatchObject({ issue: { kind: 'slow' } });
		expect((await report({ words: 'lain' }, '203.0.113.3')).ok).toBe(true);
	});
});
