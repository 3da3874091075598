import { lt } from 'drizzle-orm';
import { limits, staffInvites, transfers } from '$lib/server/db/schema';
import type { Auth } from './auth';

const DAY = 86_400_000;

/** Removes sessions, counters, invitations and codes that have run out; a job calls it. */
export async function sweepAuth(auth: Auth, now: Date): Promise<void> {
	const dayAgo = new Date(now.getTime() - DAY);
	await auth.sessions.sweep();
	await auth.db.delete(limits).where(lt(limits.expire, now));
	await auth.db.delete(transfers).where(lt(transfers.expiresAt, dayAgo.toISOString()));
	await auth.db.delete(staffInvites).where(lt(staffInvites.expiresAt, dayAgo.toISOString()));
}
