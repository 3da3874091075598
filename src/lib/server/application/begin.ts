import type { Cookie } from '$lib/server/auth/cookie';
import { makeDevice } from '$lib/server/auth/device';
import type { Visitor } from '$lib/server/http/visitor';
import { grantAccess, hasHeld } from '$lib/server/repository/access';
import { findCaseOfAction } from '$lib/server/repository/action';
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
	const { settings } = await services.officeNow();
	const repeat = await findCaseOfAction(services.db, request.actionId);
	if (!mayHold(visitor) && !repeat) {
		const retryAfterSeconds = await services.auth.limits.takeDraft(address, {
			perAddress: settings['drafts-per-address'],
			perSite: settings['drafts-per-site']
		});
		if (retryAfterSeconds > 0) return refuse({ code: 'draft-ceiling', retryAfterSeconds });
	}
	const { holder, cookie } = await holderFor(services, visitor);
	const actor = { kind: holder.kind === 'account' ? 'resident' : 'device', id: holder.id } as const;
	const started = await startDraft(services, { ...request, holder, actor });
	if (!started.ok) return refuse({ code: started.issue });
	const { caseId, repeated } = started.value;
	if (repeated) {
		// A double tap of the very first form makes two devices; the browser keeps the later cookie. The
		// action id, which only that page knew, proves that it is the same person.
		if (cookie) await joinDraft(services, caseId, holder);
		const now = services.now().toISOString();
		const scope: Scope = { kind: 'holders', holders: [holder], now };
		const { answers, services: wanted } = request;
		await saveDraft(services, scope, caseId, { answers, services: wanted });
	}
	const device = holder.kind === 'device' ? holder.id : visitor.device;
	return accept({ caseId, device, ...(cookie && { cookie }) });
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

async function joinDraft(services: Services, caseId: string, holder: Holder): Promise<void> {
	if (await hasHeld(services.db, caseId, holder)) return;
	const at = services.now().toISOString();
	await grantAccess(services.db, caseId, holder, 'applicant', at);
}
