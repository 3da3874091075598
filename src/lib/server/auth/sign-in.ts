import type { CaseCode } from '$lib/domain/application/code';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { accept, refuse, type Result } from '$lib/domain/result';
import { findOfNumber, findSender, phoneIndexOf } from '$lib/server/repository/account';
import type { Auth } from './auth';
import { comparePin, type From } from './compare-pin';
import type { Cookie } from './cookie';
import { findKnownDevices, markKnownDevice, type KnownDevice } from './known-device';

export type SignInBy = { phone: Phone } | { code: CaseCode };

export type SignInIssue =
	/** The same for an unknown number or code and for a wrong PIN. */
	{ code: 'sign-in-wrong' } | { code: 'sign-in-slow'; retryAfterSeconds: number };

export type SignedIn = {
	account: string;
	/** The session, and on one's own phone the mark of a known device. */
	cookies: Cookie[];
};

/**
 * Opens the account that this PIN fits: of a number one proven and at most three unproven are compared, of a
 * case code the one that sent it.
 * @param tried `formerSession`: the session cookie that came with the request; it ends
 */
export async function signIn(
	auth: Auth,
	tried: { by: SignInBy; pin: Pin; borrowed: boolean; formerSession?: string },
	from: From
): Promise<Result<SignedIn, SignInIssue>> {
	const known = await findKnownDevices(auth, from.knownDevice);
	const asked = await candidatesFor(auth, tried.by, known, from.now);
	const compared = await comparePin(auth, {
		...asked,
		known,
		pin: tried.pin,
		address: from.address,
		hidesLimit: false
	});
	if (compared.retryAfterSeconds > 0)
		return refuse({ code: 'sign-in-slow', retryAfterSeconds: compared.retryAfterSeconds });
	if (!compared.match) return refuse({ code: 'sign-in-wrong' });

	// Only this try is given back: clearing the count would let an account made on somebody else's number
	// wipe out its owner's guesses on it.
	await compared.undo();
	const account = compared.match.id;
	await auth.sessions.endResident(tried.formerSession);
	const session = await auth.sessions.openResident(account, {
		borrowed: tried.borrowed,
		now: from.now
	});
	const mark = tried.borrowed
		? undefined
		: await markKnownDevice(auth, from.knownDevice, account, from.now);
	return accept({ account, cookies: mark ? [session, mark] : [session] });
}

async function candidatesFor(auth: Auth, by: SignInBy, known: KnownDevice[], now: Date) {
	if ('phone' in by) {
		const index = phoneIndexOf(auth.vault, by.phone);
		const ids = known.map(({ accountId }) => accountId);
		return {
			number: index.toString('hex'),
			candidates: await findOfNumber(auth.db, index, ids)
		};
	}
	const sender = await findSender(auth.db, by.code, now);
	// Counted with its number, so that a code brings no further tries on the same account.
	return {
		number: sender ? sender.phoneIndex.toString('hex') : by.code,
		candidates: sender ? [sender] : []
	};
}
