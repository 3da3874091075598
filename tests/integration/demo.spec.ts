import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fold } from '$lib/domain/application/fold';
import { statuses } from '$lib/domain/application/status';
import { seedDemo } from '$lib/server/demo/seed';
import { listCases } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { outputRows, shipmentRows } from '$lib/server/repository/output';
import { pagesOf } from '$lib/server/repository/page';
import { originalRows } from '$lib/server/repository/shipment';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
	await seedDemo(desk);
}, 180_000);
afterAll(() => desk.end());

const all = () => listCases(desk.db, { kind: 'system' });

it('shows a case in every status, and each row says what its events say', async () => {
	const rows = await all();
	expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(statuses));
	for (const row of rows) {
		const application = fold(await eventsOf(desk.db, row.id));
		expect({ code: row.code, status: row.status }).toEqual({
			code: application.code ?? null,
			status: application.status
		});
		const states = await outputRows(desk.db, row.id);
		expect(states.map(({ output, state }) => ({ output, state }))).toEqual(
			expect.arrayContaining(application.outputs.map(({ id, state }) => ({ output: id, state })))
		);
	}
});

it('has photos, outputs in different states, two shipments, and a case without an account', async () => {
	const rows = await all();
	const sent = rows.filter(({ status }) => status !== 'draft');
	for (const row of sent) expect(await pagesOf(desk.db, row.id)).not.toHaveLength(0);
	const states = await Promise.all(
		rows.map(async ({ id }) => new Set((await outputRows(desk.db, id)).map(({ state }) => state)))
	);
	expect(states.some(({ size }) => size > 1)).toBe(true);
	const parcels = await Promise.all(
		rows.map(async ({ id }) => (await shipmentRows(desk.db, id)).length)
	);
	expect(parcels).toContain(2);
	const asked = await Promise.all(rows.map(async ({ id }) => originalRows(desk.db, id)));
	const fetched = rows.filter(({ status }) => status === 'in-transit').map(({ id }) => id);
	expect(asked.flat().map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(fetched));
});

it('keeps its sign-ins in a file that only the owner reads', async () => {
	const path = join(desk.env.DATA_DIR, 'demo.json');
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	const { codes, staff } = JSON.parse(await readFile(path, 'utf8'));
	expect(new Set(Object.keys(codes))).toEqual(new Set(statuses.filter((one) => one !== 'draft')));
	expect(Object.keys(staff)).toEqual(['petugas', 'petugas2', 'penyelia']);
});
