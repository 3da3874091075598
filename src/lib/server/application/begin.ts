import { randomUUID } from 'node:crypto';
import type { Cookie } from '$lib/server/auth/cookie';
import { makeDevice } from '$lib/server/auth/device';
import type { Visitor } from '$lib/server/http/visitor';
import { grantAccess } from '$lib/server/repository/access';
import { findCaseOfAction } from '$lib/server/repository/action';
import { lockCase } from '$lib/server/repository/application';
import type { Holder, Scope } from '$lib/server/repository/scope';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Services } from '$lib/server/services';
import { saveDraft } from './draft';
import { startDraft, type StartRefusal, type StartRequest } from './start';

export type BeginRequest = Omit<StartRequest, 'holder' | 'actor' | 'demo'> & {
	visitor: Pick<Visitor, 'device' | 'resident'>;
	/** Of the network: drafts that no PIN protects have a ceiling per address and for the site. */
	address: string;
};

export type BeginRefusal =
	{ code: StartRefusal } | { code: 'draft-ceiling'; retryAfterSeconds: number };

/** `device`: the one that now holds drafts, new where it comes with a `cookie`. */
export type Begun = { caseId: string; device?: string; cookie?: Cookie };

/**
 * The first answer of an application: makes the draft for the account that is signed in, else for this
 * device, which then gets its `cookie`. A repeat by the same action id saves what came with it.
 */
export async function beginDraft(
	services: Services,
	{ visitor, address, ...request }: BeginRequest
): Promise<Result<Begun, BeginRefusal>> {
	const repeat = await findCaseOfAction(services.db, request.actionId);
	if (!repeat) {
		const retryAfterSeconds = await ceilingFor(services, visitor, address);
		if (retryAfterSeconds > 0) return refuse({ code: 'draft-ceiling', retryAfterSeconds });
	}
	const { holder, cookie } = await holderFor(services, visitor);
	const actor = { kind: holder.kind === 'account' ? 'resident' : 'device', id: holder.id } as const;
	const begin = (actionId: string) => startDraft(services, { ...request, actionId, holder, actor });
	let started = await begin(request.actionId);
	if (started.ok && started.value.repeated) {
		const { caseId } = started.value;
		// Sent, deleted or on another phone by now: what was posted begins anew.
		if (!(await takeUp(services, { caseId, holder, ...request }))) {
			const retryAfterSeconds = await ceilingFor(services, visitor, address);
			if (retryAfterSeconds > 0) return refuse({ code: 'draft-ceiling', retryAfterSeconds });
			started = await begin(randomUUID());
		}
	}
	if (!started.ok) return refuse({ code: started.issue });
	const device = holder.kind === 'device' ? holder.id : visitor.device;
	return accept({ caseId: started.value.caseId, device, ...(cookie && { cookie }) });
}

/** Seconds to wait; an account has no ceiling. */
async function ceilingFor(
	services: Services,
	visitor: BeginRequest['visitor'],
	address: string
): Promise<number> {
	if (mayHold(visitor)) return 0;
	const { settings } = await services.officeNow();
	return services.auth.limits.takeDraft(address, {
		perAddress: settings['drafts-per-address'],
		perSite: settings['drafts-per-site']
	});
}

/** Within this a second post of the first form is a double tap, not somebody who came back to the page. */
const doubleTapMs = 60_000;

/**
 * Saves what came with a repeat. A double tap of the very first form makes two devices, and the browser
 * keeps the later cookie: the action id, which only that page knew, and the moment prove that it is one
 * person. Later the id alone opens nothing: the page may have stayed open on a borrowed phone.
 */
async function takeUp(
	services: Services,
	of: { caseId: string; holder: Holder } & Pick<BeginRequest, 'answers' | 'services'>
): Promise<boolean> {
	const { caseId, holder } = of;
	const now = services.now();
	const scope: Scope = { kind: 'holders', holders: [holder], now: now.toISOString() };
	const save = () =>
		saveDraft(services, scope, caseId, { answers: of.answers, services: of.services });
	if ((await save()).ok) return true;
	const granted = await services.db.transaction(async (tx) => {
		// Locked: sent in between, it would stay open on this device.
		const row = await lockCase(tx, { kind: 'system' }, caseId);
		const isRecent = row && now.getTime() - Date.parse(row.createdAt) < doubleTapMs;
		if (row?.status !== 'draft' || !isRecent || holder.kind !== 'device') return false;
		await grantAccess(tx, caseId, holder, 'applicant', now.toISOString());
		return true;
	});
	return granted && (await save()).ok;
}

/** A session that opens one case only would not see a draft of its account. */
export const mayHold = ({ resident }: Pick<Visitor, 'resident'>): boolean =>
	resident !== undefined && resident.onlyCase === undefined;

async function holderFor(
	services: Services,
	{ device, resident }: BeginRequest['visitor']
): Promise<{ holder: Holder; cookie?: Cookie }> {
	if (resident && mayHold({ resident }))
		return { holder: { kind: 'account', id: resident.account } };
	if (device) return { holder: { kind: 'device', id: device } };
	const made = await makeDevice(services.auth, services.now());
	return { holder: { kind: 'device', id: made.id }, cookie: made.cookie };
}
