import { randomUUID } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import type { AwaitedFromFamily } from '$lib/domain/application/event';
import type { Refusal } from '$lib/domain/application/decision';
import type { Status } from '$lib/domain/application/status';
import type { Delivery } from '$lib/domain/delivery/delivery';
import type { Result } from '$lib/domain/result';
import * as applications from '$lib/server/repository/application';
import { getCaseSeal, type CaseSeal } from '$lib/server/repository/case-key';
import { saveResend, saveTarget } from '$lib/server/repository/shipment';
import { insertWords, type WordsKind } from '$lib/server/repository/words';
import type { Db } from '$lib/server/db/client';
import type { Services } from '$lib/server/services';
import { derivedId } from '$lib/server/derived-id';
import { act, type ActRequest } from './act';

export type HouseholdRequest = Omit<ActRequest, 'also'>;
export type Acted = Result<{ status: Status }, Refusal | 'not-found'>;

/** A form that was changed after going back is no repeat of what it said before. */
export const saying = (request: HouseholdRequest, ...words: string[]): HouseholdRequest => ({
	...request,
	actionId: derivedId(request.actionId, ...words)
});

/** An action whose further writes are sealed under the case's key, in the same transaction. */
export const actSealed = (
	services: Services,
	request: HouseholdRequest,
	action: Action,
	also: (tx: Db, seal: CaseSeal) => Promise<void>
): Promise<Acted> =>
	act(
		services,
		{
			...request,
			also: async (tx) => also(tx, await getCaseSeal(tx, services.vault, request.caseId))
		},
		action
	);

const said = (
	services: Services,
	{ caseId, actor }: HouseholdRequest,
	{ id, kind, text }: { id: string; kind: WordsKind; text: string }
) => {
	const at = services.now().toISOString();
	return (tx: Db, seal: CaseSeal) => insertWords(tx, seal, caseId, { id, kind, text, at, actor });
};

/** A question to the office: kept sealed, answered on the case page; the place in the queue stays. */
export function askOffice(
	services: Services,
	request: HouseholdRequest,
	text: string
): Promise<Acted> {
	const id = randomUUID();
	const words = { id, kind: 'question' as const, text };
	return actSealed(
		services,
		saying(request, text),
		{ type: 'ask', message: id },
		said(services, request, words)
	);
}

/** What the family was asked, in its own words (`name` is answered by `nameChildren`). */
export function answerFamily(
	services: Services,
	request: HouseholdRequest,
	what: Exclude<AwaitedFromFamily, 'name'>,
	text: string
): Promise<Acted> {
	const words = { id: randomUUID(), kind: 'family' as const, text };
	return actSealed(
		services,
		request,
		{ type: 'answer-family', what },
		said(services, request, words)
	);
}

/** Another address or way, with the fee that was shown with it. */
export const changeDelivery = (
	services: Services,
	request: HouseholdRequest,
	delivery: Delivery
): Promise<Acted> =>
	actSealed(
		services,
		saying(request, JSON.stringify(delivery)),
		{ type: 'change-delivery', way: delivery.way },
		(tx, seal) => applications.saveDelivery(tx, seal, request.caseId, delivery)
	);

/** A parcel that came back goes out again: fetched free, or sent for the fee agreed here. */
export function agreeResend(
	services: Services,
	request: HouseholdRequest,
	shipment: string,
	delivery: Delivery
): Promise<Acted> {
	const { way, courier, fee } = delivery;
	const agreed = { way, ...(courier && { courier }), ...(fee !== undefined && { fee }) };
	return actSealed(
		services,
		saying(request, shipment, JSON.stringify(delivery)),
		{ type: 'agree-resend', shipment, ...agreed },
		async (tx, seal) => {
			await saveResend(tx, shipment, agreed);
			await saveTarget(tx, seal, shipment, delivery);
		}
	);
}
