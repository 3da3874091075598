import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Action } from '$lib/domain/application/action';
import { makeCode } from '$lib/domain/application/code';
import { shipmentOutputs } from '$lib/server/db/schema';
import { shipmentRows } from '$lib/server/repository/output';
import { draftOf, must, operator } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

const output = { id: 'kia:anak', kind: 'kia', person: 'anak', medium: 'card' } as const;
let desk: Desk;
beforeAll(async () => void (desk = await openDesk()));
afterAll(() => desk.end());

/** A case whose card is issued and waits to be packed. */
async function issued() {
	const account = randomUUID();
	const id = await draftOf(desk, account);
	const resident = { kind: 'resident', id: account } as const;
	await must(desk, id, resident, {
		...{ type: 'send', code: makeCode('TES', randomBytes(7)), lane: 'general', way: 'courier' },
		...{ outputs: [output], confirmation: 'awaited' }
	});
	const office = (action: Action) => must(desk, id, operator, action);
	await office({ type: 'confirm' });
	await office({ type: 'claim', staff: operator.id! });
	await office({ type: 'approve', pages: [] });
	await office({ type: 'issue-output', output: output.id });
	return { id, office };
}

it('carries documents of both, under one number, and each case says its own', async () => {
	const [one, two] = [await issued(), await issued()];
	const shipment = randomUUID();
	const pack: Action = { type: 'prepare', shipment, outputs: [output.id] };
	expect(await one.office(pack)).toBe('ready');
	expect(await two.office(pack)).toBe('ready');
	const [ofOne] = await shipmentRows(desk.db, one.id);
	const [ofTwo] = await shipmentRows(desk.db, two.id);
	expect(ofOne!.id).toBe(shipment);
	expect(ofTwo!.number).toBe(ofOne!.number);

	expect(await one.office({ type: 'hand-over', shipment })).toBe('handed-over');
	expect(await two.office({ type: 'ask', message: randomUUID() })).toBe('ready');
});

it('never holds what lies in another parcel that is still alive', async () => {
	const [one, two] = [await issued(), await issued()];
	const [first, second] = [randomUUID(), randomUUID()];
	await one.office({ type: 'prepare', shipment: first, outputs: [output.id] });
	await two.office({ type: 'prepare', shipment: second, outputs: [output.id] });
	const also = { shipmentId: second, caseId: one.id, output: output.id };
	const put = (live: boolean) => desk.db.insert(shipmentOutputs).values({ ...also, live });
	await expect(put(true)).rejects.toMatchObject({
		cause: { constraint_name: 'shipment_outputs_live' }
	});
	await put(false);
});
