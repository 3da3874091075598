import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shipmentPage, type ShipmentList } from '$lib/server/application/shipment-list';
import { shipments } from '$lib/server/db/schema';
import { sendCase } from '../support/sent-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.end());

const minute = (n: number) => new Date(Date.UTC(2026, 10, 1, 0, n)).toISOString();

async function parcels(count: number, state: 'in-transit' | 'returned' | 'prepared', from: number) {
	const { id: caseId } = await sendCase(desk);
	const rows = Array.from({ length: count }, (_, n) => ({
		...{ id: randomUUID(), caseId, number: randomUUID(), way: 'courier' as const, state },
		createdAt: minute(from + n)
	}));
	await desk.db.insert(shipments).values(rows);
	return rows.map(({ id }) => id);
}

async function wholeList(list: ShipmentList) {
	const ids: string[] = [];
	let behind: { at: string; id: string } | undefined;
	let pages = 0;
	do {
		const page = await shipmentPage(desk, list, behind);
		ids.push(...page.parcels.map(({ shipment }) => shipment.id));
		behind = page.next;
		pages++;
	} while (behind);
	return { ids, pages };
}

it('each list is read to its end, page after page, and hides no other', async () => {
	const sent = await parcels(120, 'in-transit', 0);
	const back = await parcels(1, 'returned', 500);
	await parcels(50, 'prepared', 600);
	expect(await wholeList('sent')).toEqual({ ids: sent, pages: 3 });
	expect(await wholeList('returned')).toEqual({ ids: back, pages: 1 });
	expect((await wholeList('ready')).pages).toBe(1);
	expect(await shipmentPage(desk, 'sent')).toMatchObject({ count: 120, issued: [] });
	expect(await shipmentPage(desk, 'issued')).toMatchObject({ count: 0, issued: [] });
});
