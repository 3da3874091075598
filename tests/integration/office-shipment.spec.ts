import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feeKey } from '$lib/domain/office/setting';
import { changeSetting } from '$lib/server/application/change-setting';
import { officeAct } from '$lib/server/application/office-act';
import { findOfficeCase } from '$lib/server/application/office-case';
import {
	arrivedStep,
	fetchedStep,
	handOverStep,
	prepareStep,
	resendOffers,
	resendStep,
	type ShipmentStep
} from '$lib/server/application/office-shipment';
import type { StaffMember } from '$lib/server/auth/session';
import type { Delivery } from '$lib/domain/delivery/delivery';
import { shipmentRows } from '$lib/server/repository/output';
import { fetchedByOf, originalRows, shipmentsIn, targetOf } from '$lib/server/repository/shipment';
import { makeOfficer, sendOfficeCase } from '../support/office-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
let rani: StaffMember;
beforeAll(async () => {
	desk = await openDesk();
	rani = await makeOfficer(desk, 'rani');
});
afterAll(() => desk.end());

const at = '2026-11-24T01:00:00.000Z';
const address = { inside: false, address: 'Jalan Mawar 4', regency: 'Contoh', postal: '99999' };
const byCourier: Delivery = {
	way: 'courier',
	courier: 'pos',
	fee: 20_000,
	recipient: 'SITI CONTOH',
	destination: { ...address, inside: false }
};

async function issuedCase(delivery: Delivery) {
	const sent = await sendOfficeCase(desk, { services: ['ktp-rusak'], papers: 1, delivery });
	const opened = async () => (await findOfficeCase(desk, sent.code))!;
	const does = async (step: ShipmentStep | undefined) => {
		const { action, also } = step!;
		const request = { caseId: sent.id, actionId: randomUUID(), staff: rani };
		const done = await officeAct(desk, { ...request, ...(also && { also }) }, action);
		return done.ok ? done.value.status : done.issue;
	};
	await does({ action: { type: 'claim', staff: rani.id } });
	for (const { id, slot } of (await opened()).pages)
		await does({ action: { type: 'judge-page', page: id, slot, verdict: 'accepted' } });
	const pages = (await opened()).pages.map(({ id }) => id);
	await does({ action: { type: 'approve', pages } });
	for (const { id } of (await opened()).application.outputs)
		await does({ action: { type: 'issue-output', output: id } });
	return { ...sent, opened, does };
}

it('a parcel carries its sealed address and asks once for the old papers', async () => {
	const { id, opened, does } = await issuedCase(byCourier);
	const found = await opened();
	expect(await does(prepareStep(found))).toBe('ready');
	const [row] = await shipmentRows(desk.db, id);
	expect(row).toMatchObject({ way: 'courier', courier: 'pos', fee: 20_000, state: 'prepared' });
	expect(row!.destination!.toString('latin1')).not.toContain('Mawar');
	expect(targetOf(found.seal, row!)).toMatchObject({ recipient: 'SITI CONTOH' });
	const expected = (await originalRows(desk.db, id)).map(({ slot, state }) => [slot, state]);
	expect(expected).toEqual(found.order.withdrawn.map(({ slot }) => [slot, 'expected']).toSorted());
	expect(expected.length).toBeGreaterThan(0);
	const original = expected[0]![0]!;
	const note = (state: 'given' | 'missing' | 'arrived') =>
		does({ action: { type: 'note-original', original, state } });
	expect(await note('missing')).toBe('ready');
	expect(await note('arrived')).toBe('ready');
	expect(await note('given')).toBe('not-allowed-now');
	const noted = (await originalRows(desk.db, id)).find(({ slot }) => slot === original);
	expect(noted).toMatchObject({ state: 'arrived', shipmentId: row!.id });

	expect(await does(fetchedStep(row!.id, 'Siti', at))).toBe('delivered');
});

it('what came back goes out again by the way agreed, without the old waybill', async () => {
	const { id, opened, does } = await issuedCase(byCourier);
	await does(prepareStep(await opened()));
	const shipment = (await opened()).application.shipments[0]!.id;
	expect(await does(handOverStep(shipment, 'EE123456785ID', at))).toBe('handed-over');
	const returned = { type: 'report-returned', shipment, reason: 'nobody-home' } as const;
	expect(await does({ action: returned })).toBe('returned');
	const back = await shipmentsIn(desk.db, ['returned'], 10);
	expect(back.map((one) => one.shipment.waybill)).toContain('EE123456785ID');
	// Nobody carries to that far address: it can only be fetched.
	const [pickup, ...others] = await resendOffers(desk, await opened(), shipment);
	expect([pickup?.value, others]).toEqual(['pickup', []]);
	expect(await does(resendStep(shipment, pickup!))).toBe('ready');
	const [row] = await shipmentRows(desk.db, id);
	expect(row).toMatchObject({ way: 'pickup', courier: null, fee: null, waybill: null });
	expect(await does(fetchedStep(shipment, 'Siti Contoh, KTP-el ditunjukkan', at))).toBe(
		'delivered'
	);
	const [fetched] = await shipmentRows(desk.db, id);
	expect(fetchedByOf((await opened()).seal, fetched!)).toBe('Siti Contoh, KTP-el ditunjukkan');
	expect(JSON.stringify((await opened()).events)).not.toContain('ditunjukkan');
});

it('what goes out again does so for the fee of today, agreed anew', async () => {
	const { office, settings } = await desk.officeNow();
	const village = office.kecamatan[0]!.villages[0]!.code;
	const inside = {
		inside: true,
		village,
		rt: '003',
		rw: '001',
		street: 'Mawar 4',
		landmark: ''
	} as const;
	const { id, opened, does } = await issuedCase({ ...byCourier, destination: inside });
	await does(prepareStep(await opened()));
	const shipment = (await opened()).application.shipments[0]!.id;
	await does(handOverStep(shipment, 'EE123456785ID', at));
	await does({ action: { type: 'report-returned', shipment, reason: 'fee-not-paid' } });

	const zone = settings.zones.find(({ outside }) => !outside)!.id;
	const staff = await makeOfficer(desk, 'penyelia', { role: 'supervisor' });
	const fee = { actionId: randomUUID(), staff, key: feeKey('pos', zone), raw: 27_000 };
	await changeSetting(desk, { ...fee, from: '2026-11-24' });
	const offers = await resendOffers(desk, await opened(), shipment);
	expect(offers.map(({ value }) => value)).toEqual([
		'courier.pos.27000',
		'courier.jnt.20000',
		'pickup'
	]);
	expect(await does(resendStep(shipment, offers[0]!))).toBe('ready');
	const [row] = await shipmentRows(desk.db, id);
	expect(row).toMatchObject({ way: 'courier', courier: 'pos', fee: 27_000, waybill: null });
	expect(targetOf((await opened()).seal, row!)).toMatchObject({ recipient: 'SITI CONTOH' });
	const agreed = (await opened()).events.findLast(({ type }) => type === 'resend-agreed');
	expect(agreed).toMatchObject({ data: { courier: 'pos', fee: 27_000 }, actor: { id: rani.id } });
});

it('what is lost is made again', async () => {
	const { opened, does } = await issuedCase(byCourier);
	await does(prepareStep(await opened()));
	const shipment = (await opened()).application.shipments[0]!.id;
	await does(handOverStep(shipment, undefined, at));
	expect(await does({ action: { type: 'report-lost', shipment } })).toBe('lost');
	expect(await does(arrivedStep(await opened(), shipment, at))).toBe('not-allowed-now');
	expect(await does({ action: { type: 'reprint' } })).toBe('processing');
});

it('a case that is fetched cannot be handed to a courier that nobody chose', async () => {
	const { opened, does } = await issuedCase({ way: 'pickup' });
	await does(prepareStep(await opened()));
	const shipment = (await opened()).application.shipments[0]!.id;
	expect(await does(handOverStep(shipment, 'EE123456785ID', at))).toBe('not-handed-over-that-way');
	const offers = await resendOffers(desk, await opened(), shipment);
	expect(offers.map(({ way }) => way)).toEqual(['pickup']);
});
