import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sweepDrafts } from '$lib/server/job/sweep-drafts';
import { randomStorageKey } from '$lib/server/storage/storage';
import { draftOf } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let sql: Sql;
const begin = Date.parse('2026-11-24T01:00:00.000Z');
const after = (days: number, ms = 0) =>
	desk.clock.set(new Date(begin + days * 86_400_000 + ms).toISOString());

beforeAll(async () => {
	desk = await openDesk();
	sql = desk.owner;
});
afterAll(() => desk.end());
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
