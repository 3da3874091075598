import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '$lib/server/application/act';
import { findCaseFile } from '$lib/server/application/case-file';
import { openDelivery, waysFor } from '$lib/server/application/change-delivery';
import { nameChildren } from '$lib/server/application/correct';
import {
	agreeResend,
	answerFamily,
	askOffice,
	changeDelivery
} from '$lib/server/application/household';
import { viewCase } from '$lib/server/application/view-case';
import { insertWords } from '$lib/server/repository/words';
import { openLiveCase, type LiveCase } from '../support/live-case';
import { openDesk, type Desk } from '../support/services';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
}, 60_000);
afterAll(() => desk.end());

const view = async (live: LiveCase) => viewCase(desk, await live.file(), 'id');

async function approved(live: LiveCase): Promise<string[]> {
	const { operator, does } = live;
	const { pages, application } = await live.file();
	await does(operator, { type: 'claim', staff: operator.id as string });
	for (const { id, slot } of pages)
		await does(operator, { type: 'judge-page', page: id, slot, verdict: 'accepted' });
	await does(operator, { type: 'approve', pages: pages.map(({ id }) => id) });
	return application.outputs.map(({ id }) => id);
}

async function shipped(live: LiveCase): Promise<string> {
	const { operator, does } = live;
	const outputs = await approved(live);
	for (const output of outputs) await does(operator, { type: 'issue-output', output });
	const shipment = randomUUID();
	await does(operator, { type: 'prepare', shipment, outputs, courier: 'jnt', fee: 20_000 });
	await does(operator, { type: 'hand-over', shipment });
	return shipment;
}

describe('the case page', () => {
	it('opens for its account and looks like nothing to anybody else', async () => {
		const live = await openLiveCase(desk);
		const stranger = await openLiveCase(desk);
		expect(await findCaseFile(desk, live.scope(), live.id)).toBeDefined();
		expect(await findCaseFile(desk, stranger.scope(), live.id)).toBeUndefined();
		expect(await findCaseFile(desk, live.scope(), randomUUID())).toBeUndefined();
		for (const action of [{ type: 'cancel' }, { type: 'receive' }] as const) {
			const request = { ...stranger.request(), caseId: live.id };
			expect(await act(desk, request, action)).toMatchObject({ issue: 'not-found' });
		}
	});

	it('calls a case by its documents, and a child by its name only once there is one', async () => {
		const live = await openLiveCase(desk, {
			services: ['akta-kelahiran'],
			answers: { 'nama-sudah-ada': 'belum', 'nama-anak': '' }
		});
		const { row, order } = await live.file();
		const key = order.facts.find(({ question }) => question === 'nama-anak')?.key as string;
		const child = (await live.file()).answers[key];
		expect(child).toBeUndefined();
		expect((await view(live)).frame.title).toBe('Akta kelahiran');

		await live.does(live.operator, { type: 'claim', staff: live.operator.id as string });
		await live.does(live.operator, { type: 'await-family', what: 'name' });
		expect((await view(live)).task.step).toBe('name-child');
		const place = row.placeAt;
		const names = { [key]: 'Kirana Lintang Rekaan' };
		const request = live.request();
		const done = await nameChildren(desk, request, await live.file(), names);
		expect(done).toEqual({ ok: true, value: { status: 'queued' } });
		expect(await nameChildren(desk, request, await live.file(), names)).toEqual(done);
		expect((await view(live)).frame.title).toBe('Akta kelahiran Kirana Lintang Rekaan');
		expect((await live.file()).row.placeAt).toBe(place);
	});

	it('asks the office without moving the place, and shows the answer', async () => {
		const live = await openLiveCase(desk);
		const before = (await live.file()).application;
		const request = live.request();
		await askOffice(desk, request, 'Kapan selesai?');
		await askOffice(desk, request, 'Kapan selesai?');
		const file = await live.file();
		expect(file.application.openQuestions).toHaveLength(1);
		expect(file.application).toMatchObject({
			placeAt: before.placeAt,
			status: before.status,
			since: before.since
		});
		const [question] = file.application.openQuestions as [string];
		const answer = randomUUID();
		desk.clock.set('2026-11-24T02:00:00.000Z');
		await act(
			desk,
			{
				...live.request(),
				scope: { kind: 'office' },
				actor: live.operator,
				also: (tx) =>
					insertWords(tx, file.seal, live.id, {
						id: answer,
						kind: 'answer',
						text: 'Besok siang.',
						at: desk.now().toISOString(),
						actor: live.operator,
						answers: question
					})
			},
			{ type: 'answer', message: question }
		);
		expect((await view(live)).messages.map(({ from, text }) => [from, text])).toEqual([
			['resident', 'Kapan selesai?'],
			['office', 'Besok siang.']
		]);
	});

	it('keeps the family’s consent sealed and goes back to the queue', async () => {
		const live = await openLiveCase(desk);
		await live.does(live.operator, { type: 'claim', staff: live.operator.id as string });
		await live.does(live.operator, { type: 'await-family', what: 'consent' });
		const text = 'Ya, keluarga setuju.';
		expect(await answerFamily(desk, live.request(), 'consent', text)).toMatchObject({
			value: { status: 'queued' }
		});
		expect((await view(live)).messages.at(-1)?.text).toBe(text);
	});

	it('shows what the courier brings, costs and takes back, and takes the household’s word', async () => {
		const live = await openLiveCase(desk);
		await shipped(live);
		const { task, deliveries, canChange, canCancel } = await view(live);
		expect(task).toMatchObject({
			step: 'prepare-for-courier',
			prepare: { money: { amount: 'Rp 20.000' } },
			canReceive: true
		});
		expect(deliveries).toMatchObject([{ way: 'courier', fee: 20_000, state: 'handed-over' }]);
		expect({ canChange, canCancel }).toEqual({ canChange: false, canCancel: false });
		const request = live.request();
		const done = await act(desk, request, { type: 'receive' });
		expect(done).toEqual({ ok: true, value: { status: 'completed' } });
		expect(await act(desk, request, { type: 'receive' })).toEqual(done);
		expect((await view(live)).task.canReceive).toBe(false);
	});

	it('stops the seven days when the household has not received it', async () => {
		const live = await openLiveCase(desk);
		const shipment = await shipped(live);
		await live.does(live.operator, { type: 'report-delivered', shipment, by: 'courier' });
		expect((await view(live)).task).toMatchObject({
			step: 'confirm-receipt',
			canReceive: true,
			canContradict: true
		});
		await act(desk, live.request(), { type: 'contradict-delivery' });
		const { task, deadline } = await view(live);
		expect(task).toMatchObject({ step: undefined, canContradict: false, canReceive: true });
		expect(task.quietNone).toBeTruthy();
		expect(deadline).toContain('menelusuri');
	});

	it('changes the way until it is ready, and keeps the fee that was agreed', async () => {
		const live = await openLiveCase(desk);
		const file = await live.file();
		const open = openDelivery(file, undefined);
		if (!open?.delivery.zone) throw new Error('nothing to change');
		const agreed = { ...open, delivery: { ...open.delivery, fee: 17_500 } };
		const offers = await waysFor(desk, file, agreed, open.delivery.zone);
		const mine = offers.find(({ courier }) => courier === open.delivery.courier);
		const other = offers.find((one) => one.courier && one.courier !== open.delivery.courier);
		expect(mine?.fee).toBe(17_500);
		expect(other?.fee).not.toBe(17_500);
		const place = 'kantor';
		await changeDelivery(desk, live.request(), { way: 'pickup', place });
		const after = await live.file();
		expect(after.delivery).toEqual({ way: 'pickup', place });
		expect(after.application.way).toBe('pickup');
		expect(after.application.placeAt).toBe(file.application.placeAt);
	});

	it('sends a parcel that came back again, for a fee agreed first or to be fetched', async () => {
		const live = await openLiveCase(desk);
		const shipment = await shipped(live);
		expect(openDelivery(await live.file(), shipment)).toBeUndefined();
		await live.does(live.operator, { type: 'report-returned', shipment, reason: 'nobody-home' });
		const file = await live.file();
		expect((await view(live)).task).toMatchObject({ step: 'choose-resend', resend: shipment });
		const open = openDelivery(file, shipment);
		if (!open) throw new Error('nothing to send again');
		const zone = file.delivery?.zone;
		expect((await waysFor(desk, file, open, zone)).map(({ way }) => way)).not.toContain('pdf');
		const place = (await desk.officeNow()).settings['service-points'][0]?.id as string;
		const request = live.request();
		const done = await agreeResend(desk, request, shipment, { way: 'pickup', place });
		expect(done).toMatchObject({ value: { status: 'ready' } });
		const [parcel] = (await view(live)).deliveries;
		expect(parcel).toMatchObject({ way: 'pickup', fee: 0, state: 'prepared', courier: undefined });
		expect(parcel?.place?.name).toBeTruthy();
	});
});
