import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fold } from '$lib/domain/application/fold';
import { readPage } from '$lib/server/application/page';
import { firstSupervisorLink } from '$lib/server/auth/first-supervisor';
import { inviteStaff } from '$lib/server/auth/staff-invite';
import { accounts, cases, shipmentOutputs, shipments, staff } from '$lib/server/db/schema';
import { removeDemo } from '$lib/server/demo/remove';
import { seedDemo } from '$lib/server/demo/seed';
import { wantsDemo } from '$lib/server/demo/wants-demo';
import { findCase } from '$lib/server/repository/application';
import { eventsOf } from '$lib/server/repository/event';
import { pagesOf } from '$lib/server/repository/page';
import { everyRow } from '../support/every-row';
import { follow, listen } from '../support/listener';
import { makeOfficer, sendOfficeCase } from '../support/office-case';
import { draftOf, must } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
}, 60_000);
afterAll(() => desk.end());

const rowsNow = () => everyRow(desk.env.DATABASE_OWNER_URL as string);
const filesNow = () =>
	readdirSync(join(desk.env.DATA_DIR, 'files'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.sort();
const own = { wish: undefined, embedded: true, loopback: true };

it('takes out what is invented to the last row and file, and leaves the rest as it was', async () => {
	const real = await sendOfficeCase(desk, { papers: 1 });
	await listen(desk, (await follow(desk, real.id, 'stage')).holder);
	const before = { rows: await rowsNow(), files: filesNow() };
	await seedDemo(desk);
	const [account] = await desk.db.select().from(accounts);
	const members = await desk.db.select().from(staff);
	const demoCases = await desk.db.select().from(cases).where(eq(cases.demo, true));
	const operator = members.find(({ role }) => role === 'operator')!.id;
	// A visitor's day: signed in, subscribed, an own try under the printed sign-in, relatives, an invitation.
	const holder = { kind: 'account', id: account!.id } as const;
	await desk.auth.sessions.openResident(account!.id, { borrowed: false, now: desk.now() });
	await desk.auth.sessions.openStaff(operator, desk.now());
	await listen(desk, holder);
	await listen(desk, { ...holder, id: real.account, onlyCase: demoCases[0]!.id });
	await listen(desk, (await follow(desk, demoCases[1]!.id, 'delivery')).holder);
	const tried = await draftOf(desk, account!.id);
	const invitation = {
		role: 'supervisor',
		name: 'Budi',
		madeBy: operator,
		now: desk.now()
	} as const;
	await inviteStaff(desk.auth, invitation);

	const removed = await removeDemo(desk);

	expect(removed).toMatchObject({ cases: demoCases.length + 1, accounts: 1, staff: 3 });
	expect(removed.files).toBeGreaterThan(50);
	const after = await rowsNow();
	expect({ ...after, installation: [] }).toEqual({ ...before.rows, installation: [] });
	expect(filesNow()).toEqual(before.files);
	const ids = [account!, ...members, ...demoCases].map(({ id }) => id);
	const text = Object.values(after).flat().join('\n');
	expect([...ids, tried].filter((id) => text.includes(id))).toEqual([]);
	expect(existsSync(join(desk.env.DATA_DIR, 'demo.json'))).toBe(false);
	const [page] = await pagesOf(desk.db, real.id);
	const named = { scope: { kind: 'system' }, caseId: real.id, page: page!.id } as const;
	expect(await readPage(desk, named, 'photo', { kind: 'system' })).toBeDefined();
}, 180_000);

/** Somebody of the demo, or a case of it, without seeding all of it once more. */
const demoOfficer = async () => {
	const { id } = await makeOfficer(desk, `contoh-${randomUUID()}`);
	await desk.db.update(staff).set({ demo: true }).where(eq(staff.id, id));
	return id;
};
const markDemo = (id: string) => desk.db.update(cases).set({ demo: true }).where(eq(cases.id, id));

it('gives a real case that the demo held back to the queue', async () => {
	const id = await demoOfficer();
	const real = await sendOfficeCase(desk, { papers: 1 });
	await must(desk, real.id, { kind: 'operator', id }, { type: 'claim', staff: id });

	await removeDemo(desk);

	const row = await findCase(desk.db, { kind: 'system' }, real.id);
	expect(row).toMatchObject({ status: 'queued', claimedBy: null });
	expect(fold(await eventsOf(desk.db, real.id)).status).toBe('queued');
});

it('keeps a parcel that carries a real document too, without the invented address', async () => {
	const [invented, real] = [await sendOfficeCase(desk), await sendOfficeCase(desk)];
	await markDemo(invented.id);
	const parcel = { way: 'courier', state: 'ready', createdAt: desk.now().toISOString() } as const;
	const [alone, shared] = [randomUUID(), randomUUID()];
	for (const id of [alone, shared])
		await desk.db.insert(shipments).values({
			...{ id, number: id, caseId: invented.id, destination: Buffer.from('x'), ...parcel }
		});
	await desk.db.insert(shipmentOutputs).values([
		{ shipmentId: alone, caseId: invented.id, output: 'kk:a', live: true },
		{ shipmentId: shared, caseId: invented.id, output: 'kk:b', live: true },
		{ shipmentId: shared, caseId: real.id, output: 'kk:c', live: true }
	]);

	await removeDemo(desk);

	expect(await desk.db.select().from(shipments)).toMatchObject([{ id: shared, destination: null }]);
	expect(await desk.db.select().from(shipmentOutputs)).toMatchObject([{ caseId: real.id }]);
});

it('can be done again, and no start fills the office anew but by an explicit wish', async () => {
	const officer = await demoOfficer();
	expect(await wantsDemo(desk.db, own)).toBe(true);
	expect(await removeDemo(desk)).toMatchObject({ staff: 1 });
	expect(await removeDemo(desk)).toEqual({ cases: 0, files: 0, accounts: 0, staff: 0 });

	await desk.db.delete(cases);
	expect(await desk.db.$count(staff, eq(staff.id, officer))).toBe(0);
	expect(await wantsDemo(desk.db, own)).toBe(false);
	expect(await wantsDemo(desk.db, { ...own, wish: true })).toBe(true);
	expect(await firstSupervisorLink(desk.auth, 'http://localhost', desk.now())).toBeDefined();
});
