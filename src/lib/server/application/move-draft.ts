import type { Cookie } from '$lib/server/auth/cookie';
import { makeDevice } from '$lib/server/auth/device';
import { makeTransferCode, useTransferCode, type TransferIssue } from '$lib/server/auth/transfer';
import type { Visitor } from '$lib/server/http/visitor';
import { endAccess, grantAccess } from '$lib/server/repository/access';
import { lockCase } from '$lib/server/repository/application';
import { mayHold } from './begin';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Services } from '$lib/server/services';

type Who = Pick<Visitor, 'device' | 'resident'>;

/** "Lanjutkan di HP lain": the code for a draft that this visitor may open. */
export function codeForOtherPhone(services: Services, caseId: string, who: Who): Promise<string> {
	const madeBy = who.resident?.account ?? who.device;
	if (!madeBy) throw new Error('a draft is held by a device or an account');
	return makeTransferCode(services.auth, { caseId, madeBy, now: services.now() });
}

/**
 * The other phone types the code: the draft moves from the device that held it, or joins this one where an
 * account holds it. The `cookie` marks a device that had none, also when the code was wrong: its tries count.
 */
export async function continueHere(
	services: Services,
	{ typed, who, address }: { typed: string; who: Who; address: string }
): Promise<{ cookie?: Cookie; took: Result<{ caseId: string }, TransferIssue> }> {
	const now = services.now();
	const at = now.toISOString();
	const made = who.device ? undefined : await makeDevice(services.auth, now);
	const device = who.device ?? (made?.id as string);
	const holder =
		who.resident && mayHold(who)
			? ({ kind: 'account', id: who.resident.account } as const)
			: ({ kind: 'device', id: device } as const);
	const used = await useTransferCode(
		services.auth,
		{ typed, device, address, now },
		async (tx, { caseId, madeBy }) => {
			// Sent or deleted since: what was sent opens with a sign-in only.
			if ((await lockCase(tx, { kind: 'system' }, caseId))?.status !== 'draft') return 'gone';
			if (madeBy === holder.id) return;
			await endAccess(tx, caseId, { kind: 'device', id: madeBy }, at);
			await grantAccess(tx, caseId, holder, 'applicant', at);
		}
	);
	const cookie = made?.cookie;
	if (!used.ok) return { cookie, took: refuse(used.issue) };
	return { cookie, took: accept({ caseId: used.value.caseId }) };
}
