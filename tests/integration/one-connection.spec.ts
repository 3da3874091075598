import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimNext } from '$lib/server/application/claim-next';
import { officeAct } from '$lib/server/application/office-act';
import { movePage, removePage } from '$lib/server/application/page';
import type { StaffMember } from '$lib/server/auth/session';
import { connect } from '$lib/server/db/client';
import { officeReader } from '$lib/server/office/current-office';
import type { Services } from '$lib/server/services';
import { makeOfficer, sendOfficeCase } from '../support/office-case';
import { photographer } from '../support/photographer';
import * as photos from '../support/photos';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let tight: Services;
let close: () => Promise<void>;
let rani: StaffMember;
let sharp: Buffer;
let people: ReturnType<typeof photographer>;

beforeAll(async () => {
	desk = await openDesk();
	const pool = connect(desk.env.DATABASE_URL, { connections: 1 });
	({ close } = pool);
	// What is known of the office is too old at every look: the worst moment, each time.
	let looks = 0;
	const { read } = officeReader(pool.db, () => new Date(desk.now().getTime() + 4000 * looks++));
	tight = { ...desk, db: pool.db, officeNow: read };
	rani = await makeOfficer(desk, 'rani');
	sharp = await photos.paperPhoto();
	people = photographer(desk, sharp);
});
afterAll(async () => {
	await close();
	await desk.end();
});

describe('with one connection, which every transaction holds alone', () => {
	it('a photo is taken, moved and removed', async () => {
		const mine = await people.draft();
		const kept = await people.send(mine, tight);
		if (!kept.ok) throw new Error(kept.issue.code);
		const named = { ...mine, page: kept.value.page };
		expect(await movePage(tight, named, 0)).toMatchObject({ ok: true });
		expect(await removePage(tight, named)).toMatchObject({ ok: true });
	});

	it('a case is claimed and let go', async () => {
		await sendOfficeCase(desk, { services: ['ktp-rusak'], papers: 1 });
		const taken = await claimNext(tight, { actionId: randomUUID(), staff: rani });
		if (!taken.ok) throw new Error(taken.issue);
		const { caseId } = taken.value;
		const request = { caseId, actionId: randomUUID(), staff: rani };
		const done = await officeAct(tight, request, { type: 'release', reason: 'by-hand' });
		expect(done).toMatchObject({ ok: true });
	});
});
