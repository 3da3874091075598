import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '$lib/domain/actor';
import type { Action } from '$lib/domain/application/action';
import { makeCode } from '$lib/domain/application/code';
import { act } from '$lib/server/application/act';
import { findCaseFile, type CaseFile } from '$lib/server/application/case-file';
import { findDraft } from '$lib/server/application/draft';
import type { HouseholdRequest } from '$lib/server/application/household';
import { makeDemoDraft } from '$lib/server/demo/demo-draft';
import { findDemoPlan, type DemoCase } from '$lib/server/demo/demo-plan';
import { saveOrder } from '$lib/server/repository/application';
import type { Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';

/** A case of an account with invented answers, photos and a way of delivery, and who acts in it. */
export type LiveCase = {
	id: string;
	account: string;
	resident: Actor;
	operator: Actor;
	scope: () => Scope;
	/** As the office or the household does it; a refusal is a fault of the test. */
	does: (actor: Actor, action: Action) => Promise<void>;
	request: (actionId?: string) => HouseholdRequest;
	file: () => Promise<CaseFile>;
};

/** Sent and confirmed: it waits in the queue. `demo` overrides services, way, answers. */
export async function openLiveCase(
	services: Services,
	demo: Partial<DemoCase> = {}
): Promise<LiveCase> {
	const plan = findDemoPlan(services.env.OFFICE);
	if (!plan) throw new Error('no invented people for this office');
	const account = randomUUID();
	const resident: Actor = { kind: 'resident', id: account };
	const operator: Actor = { kind: 'operator', id: randomUUID() };
	const scope = (): Scope => ({
		kind: 'holders',
		holders: [{ kind: 'account', id: account }],
		now: services.now().toISOString()
	});
	const id = await makeDemoDraft(
		services,
		plan,
		{
			status: 'queued',
			program: 'pos-ketanmu',
			services: ['ktp-hilang'],
			way: 'courier',
			answers: {},
			blurred: false,
			mixed: false,
			twoShipments: false,
			withoutAccount: false,
			...demo
		},
		{ kind: 'account', id: account }
	);
	const request = (actionId: string = randomUUID()): HouseholdRequest => ({
		caseId: id,
		scope: scope(),
		actionId,
		actor: resident,
		via: 'web'
	});
	const does = async (actor: Actor, action: Action) => {
		const done = await act(services, { ...request(), scope: { kind: 'system' }, actor }, action);
		if (!done.ok) throw new Error(`${action.type}: ${done.issue}`);
	};
	const draft = await findDraft(services, scope(), id);
	if (!draft) throw new Error('no draft');
	const { order, delivery } = draft;
	const { office } = await services.officeNow();
	await act(
		services,
		{ ...request(), also: (tx) => saveOrder(tx, id, order) },
		{
			type: 'send',
			code: makeCode(office.prefix, randomBytes(7)),
			lane: order.lane,
			way: delivery?.way ?? 'pickup',
			outputs: order.outputs.map(({ id: output, kind, person, medium }) => ({
				id: output,
				kind,
				person,
				medium
			})),
			confirmation: 'awaited'
		}
	);
	await does({ kind: 'whatsapp' }, { type: 'confirm' });
	return {
		id,
		account,
		resident,
		operator,
		scope,
		does,
		request,
		file: async () => {
			const found = await findCaseFile(services, scope(), id);
			if (!found) throw new Error('no such case');
			return found;
		}
	};
}
