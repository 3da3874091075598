import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '$lib/domain/application/action';
import { sweepDrafts } from '$lib/server/job/sweep-drafts';
import { clockwork } from '$lib/server/job/task-list';
import { randomStorageKey } from '$lib/server/storage/storage';
import { draftOf, must, operator, sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
const begin = Date.parse('2026-11-24T01:00:00.000Z');
const after = (days: number, ms = 0) =>
	desk.clock.set(new Date(begin + days * 86_400_000 + ms).toISOString());
const claim: Action = { type: 'claim', staff: operator.id! };

beforeAll(async () => {
	desk = await openDesk();
	sql = postgres(desk.env.DATABASE_OWNER_URL!, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
	await sql.end();
	await desk.end();
});
beforeEach(async () => {
	after(0);
	await sql`truncate cases, notices cascade`;
});

it('a draft that nobody touches goes after thirty days, with files and key', async () => {
	const account = randomUUID();
	const [old, kept] = [await draftOf(desk, account), await draftOf(desk, account)];
	const file = randomStorageKey();
	await desk.storage.put(file, Buffer.from('sealed'));
	await sql`insert into papers (case_id, slot, kind, person, created_at) values (${old}, 'kk:pelapor', 'kk', 'pelapor', now())`;
	const columns = await sql`select column_name as name, data_type as type, is_nullable as empty
		from information_schema.columns where table_name = 'pages' and column_default is null`;
	const values: Record<string, unknown> = {
		id: randomUUID(),
		case_id: old,
		slot: 'kk:pelapor',
		storage_key: file,
		thumbnail_key: randomStorageKey()
	};
	for (const { name, type, empty } of columns)
		if (!(name in values) && empty === 'NO')
			values[name] = type.startsWith('timestamp')
				? new Date(begin).toISOString()
				: type === 'bytea'
					? Buffer.alloc(1)
					: type === 'ARRAY'
						? []
						: type === 'uuid'
							? randomUUID()
							: type === 'text'
								? 'x'
								: 1;
	await sql`insert into pages ${sql(values)}`;
	await sql`update cases set touched_at = ${new Date(begin + 86_400_000).toISOString()} where id = ${kept}`;
	after(30, -1);
	expect(await sweepDrafts(desk)).toBe(0);
	after(30);
	expect(await sweepDrafts(desk)).toBe(1);
	expect(await sql`select id from cases`).toEqual([{ id: kept }]);
	expect(await sql`select wrapped from case_keys where case_id = ${old}`).toEqual([
		{ wrapped: null }
	]);
	expect(await desk.storage.get(file)).toBeUndefined();
});

describe('positions', () => {
	const positions = async () => {
		await clockwork.positions(desk);
		const rows = await sql`select id, position from cases`;
		return new Map(rows.map((row) => [row.id as string, row.position as number | null]));
	};

	it('count the queued cases of each lane by their place, and write only what has changed', async () => {
		const ids: string[] = [];
		for (const [n, lane] of (['general', 'death', 'general', 'general'] as const).entries()) {
			after(0, n * 1000);
			const { id } = await sendCase(desk, undefined, lane);
			ids.push(id);
		}
		expect(await clockwork.positions(desk)).toBe(0);
		// Confirmed the other way round: the place is that of sending.
		for (const id of [...ids].reverse()) await must(desk, id, operator, { type: 'confirm' });
		const first = await positions();
		expect(ids.map((id) => first.get(id))).toEqual([1, 1, 2, 3]);
		expect(await clockwork.positions(desk)).toBe(0);
		await must(desk, ids[0]!, operator, claim);
		const second = await positions();
		expect(ids.map((id) => second.get(id))).toEqual([null, 1, 1, 2]);
		await must(desk, ids[0]!, operator, { type: 'release', reason: 'by-hand' });
		const third = await positions();
		expect(ids.map((id) => third.get(id))).toEqual([1, 1, 2, 3]);
	});
});
