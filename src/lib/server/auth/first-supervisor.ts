import { inviteFirstSupervisor } from './staff-invite';
import type { Auth } from './auth';

/**
 * While no supervisor exists, the start says one address at which the first one sets name and password. It is
 * printed for whoever started the app, never logged: a log is read by more people.
 */
export async function firstSupervisorLink(
	auth: Auth,
	origin: string,
	now: Date
): Promise<string | undefined> {
	const token = await inviteFirstSupervisor(auth, now);
	return token && `${origin}/petugas/undangan/${token}`;
}
