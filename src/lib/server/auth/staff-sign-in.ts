import { accept, refuse, type Result } from '$lib/domain/result';
import { endStaffRow, findStaffSecret } from '$lib/server/repository/staff';
import type { Auth } from './auth';
import type { SignInIssue } from './sign-in';
import type { Cookie } from './cookie';
import { findMatch } from './secret-hash';

/**
 * Username and password as typed; one hash per try, whether the username is known or not.
 * @param tried `formerSession`: the session cookie that came with the request; it ends
 */
export async function signInStaff(
	auth: Auth,
	tried: { username: string; password: string; formerSession?: string },
	from: { address: string; now: Date }
): Promise<Result<{ id: string; cookies: Cookie[] }, SignInIssue>> {
	const username = tried.username.trim().toLowerCase().slice(0, 64);
	const turn = await auth.limits.takeStaffSignIn({ username, address: from.address });
	if (turn.retryAfterSeconds > 0)
		return refuse({ code: 'sign-in-slow', retryAfterSeconds: turn.retryAfterSeconds });

	const secret = await findStaffSecret(auth.db, username);
	const password = tried.password.slice(0, 1000);
	const member = await findMatch(auth.vault, password, secret ? [secret] : [], 1, auth.derive);
	if (!member) return refuse({ code: 'sign-in-wrong' });

	await turn.undo();
	await auth.sessions.endStaffSession(tried.formerSession);
	return accept({ id: member.id, cookies: [await auth.sessions.openStaff(member.id, from.now)] });
}

/** Nobody signs in as them again, and every page they have open is closed at its next request. */
export const endStaff = (auth: Auth, id: string, now: Date): Promise<boolean> =>
	endStaffRow(auth.db, id, now);
