import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Db } from '$lib/server/db/client';
import { appendEvents } from '$lib/server/repository/event';
import { eventsAfter, streamStart, type Cursor } from '$lib/server/repository/event-stream';
import { openDesk, type Desk } from '../support/services';

const at = '2026-11-24T01:00:00.000Z';
let desk: Desk;
beforeAll(async () => void (desk = await openDesk(at)));
afterAll(() => desk.end());

const append = (db: Db, caseId: string) =>
	appendEvents(db, caseId, 0, [{ id: randomUUID(), type: 'received', data: {} }], {
		actor: { kind: 'system' },
		via: 'job',
		at
	});

/** Reads on until `count` events came; other databases of the server may hold the stream back a moment. */
async function readOn(cursor: Cursor, count: number) {
	const read: string[] = [];
	await vi.waitFor(async () => {
		for (const one of await eventsAfter(desk.db, cursor, 1)) {
			read.push(one.caseId);
			cursor = one.cursor;
		}
		expect(read.length).toBeGreaterThanOrEqual(count);
	}, 20_000);
	return { read, cursor };
}

it('a transaction that began first and commits last is not missed, and nothing comes twice', async () => {
	const [late, early] = [randomUUID(), randomUUID()];
	const before = await readOn(streamStart, 0);
	let meanwhile: string[] = [];
	await desk.db.transaction(async (open) => {
		await append(open, late);
		await append(desk.db, early);
		meanwhile = (await eventsAfter(desk.db, before.cursor, 10)).map(({ caseId }) => caseId);
	});
	expect(meanwhile).toEqual([]);

	const after = await readOn(before.cursor, 2);
	expect(after.read).toEqual([late, early]);
	expect(await eventsAfter(desk.db, after.cursor, 10)).toEqual([]);
});
