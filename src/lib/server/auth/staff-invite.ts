import { randomUUID } from 'node:crypto';
import { accept, refuse, type Result } from '$lib/domain/result';
import {
	findInviteRow,
	hasSupervisor,
	insertInvite,
	insertStaff,
	lockFirstSupervisor,
	useInvite,
	type Invite,
	type InvitedRole
} from '$lib/server/repository/staff';
import type { Auth } from './auth';
import { hashSecret } from './secret-hash';
import type { Password, Username } from './staff-credential';
import { newToken, tokenHashOf } from './token';

const DAY = 86_400_000;

async function makeInvite(
	auth: Auth,
	of: { role: InvitedRole; name?: string; madeBy?: string; now: Date }
): Promise<string> {
	const { now, ...invite } = of;
	const token = newToken();
	await insertInvite(auth.db, auth.vault, {
		...invite,
		id: randomUUID(),
		tokenHash: tokenHashOf(token),
		expiresAt: new Date(now.getTime() + DAY).toISOString()
	});
	return token;
}

/** The token of a link that lets one person in, once, within 24 hours. */
export const inviteStaff = (
	auth: Auth,
	of: { role: InvitedRole; name: string; madeBy: string; now: Date }
): Promise<string> => makeInvite(auth, of);

/**
 * While no supervisor exists, the start prints a link for the first one. Several processes may print one
 * each; as soon as one is used the others open nothing.
 */
export async function inviteFirstSupervisor(auth: Auth, now: Date): Promise<string | undefined> {
	if (await hasSupervisor(auth.db)) return undefined;
	return makeInvite(auth, { role: 'supervisor', now });
}

/** What a link still offers; undefined when it is unknown, used or too old. */
export async function findInvite(
	auth: Auth,
	token: string,
	now: Date
): Promise<Pick<Invite, 'role' | 'name'> | undefined> {
	const invite = await findInviteRow(auth.db, auth.vault, tokenHashOf(token), now);
	if (!invite || (invite.isFirst && (await hasSupervisor(auth.db)))) return undefined;
	return { role: invite.role, ...(invite.name ? { name: invite.name } : {}) };
}

export type InviteIssue = { code: 'invite-gone' } | { code: 'username-taken' };

/** Makes the member of staff. A username that is taken leaves the link as it was. */
export async function acceptInvite(
	auth: Auth,
	of: { token: string; username: Username; password: Password; name: string },
	now: Date
): Promise<Result<{ id: string }, InviteIssue>> {
	if (!(await findInvite(auth, of.token, now))) return refuse({ code: 'invite-gone' });
	const secret = await hashSecret(auth.vault, of.password, auth.derive);
	return auth.db.transaction(async (tx) => {
		const invite = await findInviteRow(tx, auth.vault, tokenHashOf(of.token), now);
		if (!invite) return refuse({ code: 'invite-gone' });
		if (invite.isFirst) {
			await lockFirstSupervisor(tx);
			if (await hasSupervisor(tx)) return refuse({ code: 'invite-gone' });
		}
		const id = randomUUID();
		const { username, name } = of;
		const member = { id, username, name, role: invite.role, ...secret, now };
		if (!(await insertStaff(tx, auth.vault, member))) return refuse({ code: 'username-taken' });
		await useInvite(tx, invite.id, now);
		return accept({ id });
	});
}
