import { randomBytes } from 'node:crypto';
import type { Action } from '$lib/domain/application/action';
import type { Application } from '$lib/domain/application/application';
import { makeCode } from '$lib/domain/application/code';
import type { Refusal } from '$lib/domain/application/decision';
import type { Actor } from '$lib/domain/actor';
import { accept, refuse, type Result } from '$lib/domain/result';
import { endDevices, findApplicant, handOver, hasHeld } from '$lib/server/repository/access';
import { findCaseOfAction } from '$lib/server/repository/action';
import { insertConsents, type GivenConsent } from '$lib/server/repository/consent';
import type { Db } from '$lib/server/db/client';
import type { SendingAccount } from '$lib/server/auth/account-for-sending';
import * as applications from '$lib/server/repository/application';
import type { Holder, Scope } from '$lib/server/repository/scope';
import type { Services } from '$lib/server/services';
import { actOn } from './act';
import { allOrNothing } from './all-or-nothing';
import { findDraft, type Draft } from './draft';
import { pinOffice } from './pinned-office';

export type SendRequest = {
	caseId: string;
	scope: Scope;
	actionId: string;
	actor: Actor;
	/** Whose the draft is now. */
	holder: Holder;
	/** Whose it becomes; the same account where the draft was begun while signed in. */
	account: SendingAccount;
	consents: readonly GivenConsent[];
	/** As it was read and checked; touched since, it is not sent. */
	draft?: Draft;
};

/** What sending answers, the first time and at every repeat: the account that has the case. */
export type Sent = { account: string };

type Sending = Result<unknown, Refusal | 'not-found' | 'incomplete'>;

/**
 * Sends a draft: its order is resolved once more and kept, the case gets its code and changes hands to the
 * account. One action id makes one case, however often it comes.
 */
export async function sendDraft(
	given: Services,
	request: SendRequest
): Promise<Result<Sent, Refusal | 'not-found' | 'delivery-missing' | 'incomplete'>> {
	const services = await pinOffice(given);
	const { scope, caseId, account, holder } = request;
	const { office, settings } = await services.officeNow();
	const draft = request.draft ?? (await findDraft(services, scope, caseId));
	if (!draft) return refuse('not-found');
	const { order, delivery } = draft;
	if (!delivery) return refuse('delivery-missing');

	const action: Action = {
		type: 'send',
		code: makeCode(office.prefix, randomBytes(7)),
		lane: order.lane,
		way: delivery.way,
		outputs: order.outputs.map(({ id, kind, person, medium }) => ({ id, kind, person, medium })),
		confirmation: settings['confirmation-step'] ? 'awaited' : 'skipped'
	};
	const own = { kind: 'account', id: account.id } as const;
	let isFirst = false;
	const also = async (tx: Db, application: Application) => {
		isFirst = true;
		const at = application.sentAt as string;
		await account.save(tx);
		await Promise.all([
			holder.kind === 'account' ? undefined : handOver(tx, caseId, holder, own, at),
			endDevices(tx, caseId, at),
			insertConsents(tx, caseId, request.consents, at)
		]);
	};
	const sent = await allOrNothing(services.db, async (tx): Promise<Sending> => {
		const row = await applications.lockCase(tx, scope, caseId);
		if (!row) return refuse('not-found');
		// Another tab has taken a photo out or changed an answer while the PIN was compared.
		if (row.status === 'draft' && row.touchedAt !== draft.row.touchedAt)
			return refuse('incomplete');
		const { actionId, actor } = request;
		return actOn(
			services,
			tx,
			row,
			{ caseId, scope, actionId, actor, via: 'web', order, also },
			action
		);
	});
	if (!sent.ok) return sent;
	// A second tap at the same time loses to the first: the account is the first one's.
	if (isFirst || (await hasHeld(services.db, caseId, own))) return accept({ account: account.id });
	return accept({ account: (await findApplicant(services.db, caseId)) as string });
}

/**
 * The answer got lost and the same form comes again, when the device has the draft no longer: the action id,
 * which only that page knew, and the device's former hold prove that it is the same sender.
 */
export async function findEarlierSending(
	services: Services,
	{ caseId, actionId, holder }: Pick<SendRequest, 'caseId' | 'actionId' | 'holder'>
): Promise<Sent | undefined> {
	if ((await findCaseOfAction(services.db, actionId)) !== caseId) return undefined;
	if (!(await hasHeld(services.db, caseId, holder))) return undefined;
	const account = await findApplicant(services.db, caseId);
	return account === undefined ? undefined : { account };
}
