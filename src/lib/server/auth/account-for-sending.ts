import { randomUUID } from 'node:crypto';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import type { Db } from '$lib/server/db/client';
import { findOfNumber, insertAccount, phoneIndexOf } from '$lib/server/repository/account';
import type { Auth } from './auth';
import { comparePin, type From } from './compare-pin';
import type { Cookie } from './cookie';
import { findKnownDevices, markKnownDevice } from './known-device';
import { hashSecret } from './secret-hash';

export type SendingAccount = {
	id: string;
	/** Writes the account if it is a new one. Call it in the transaction that sends, in both cases. */
	save: (tx: Db) => Promise<void>;
};

/**
 * The account that a case is sent to: the one of that number which the PIN fits, else a new unproven one.
 * Costs five hashes and answers alike in both; a try counts as one of sign-in and is not given back, so that
 * later tries do not tell either. Past the limit nothing is compared and a new account is made.
 */
export async function accountForSending(
	auth: Auth,
	{ phone, pin }: { phone: Phone; pin: Pin },
	from: From
): Promise<SendingAccount> {
	const known = await findKnownDevices(auth, from.knownDevice);
	const index = phoneIndexOf(auth.vault, phone);
	const { match } = await comparePin(auth, {
		number: index.toString('hex'),
		candidates: await findOfNumber(
			auth.db,
			index,
			known.map(({ accountId }) => accountId)
		),
		known,
		pin,
		address: from.address,
		hidesLimit: true
	});
	const secret = await hashSecret(auth.vault, pin, auth.derive);
	if (match) return { id: match.id, save: async () => {} };
	const id = randomUUID();
	return {
		id,
		save: (tx) => insertAccount(tx, auth.vault, { id, ...secret, phone, now: from.now })
	};
}

/**
 * After sending: a session that opens this case only, until the next sign-in.
 * @param of `formerSession`: the session cookie that came with the request; it ends
 */
export async function openAfterSending(
	auth: Auth,
	of: { account: string; caseId: string; borrowed: boolean; formerSession?: string },
	from: Pick<From, 'knownDevice' | 'now'>
): Promise<Cookie[]> {
	await auth.sessions.endResident(of.formerSession);
	const session = await auth.sessions.openResident(of.account, {
		borrowed: of.borrowed,
		onlyCase: of.caseId,
		now: from.now
	});
	const mark = of.borrowed
		? undefined
		: await markKnownDevice(auth, from.knownDevice, of.account, from.now);
	return mark ? [session, mark] : [session];
}
