import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { staff, staffInvites, staffSessions } from '$lib/server/db/schema';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

export type StaffRole = (typeof staff.$inferSelect)['role'];
export type InvitedRole = (typeof staffInvites.$inferSelect)['role'];

const nameOf = (table: 'staff' | 'staff_invites', row: string) => ({ table, column: 'name', row });

export async function findStaffSecret(db: Db, username: string) {
	const [row] = await db
		.select({ id: staff.id, hash: staff.passwordHash, pepperId: staff.pepperId })
		.from(staff)
		.where(and(eq(staff.username, username), isNull(staff.endedAt)));
	return row;
}

/** False when the username is taken, also by somebody who has left. */
export async function insertStaff(
	db: Db,
	vault: Vault,
	member: {
		id: string;
		username: string;
		name: string;
		role: StaffRole;
		hash: string;
		pepperId: string;
		demo?: boolean;
		now: Date;
	}
): Promise<boolean> {
	const made = await db
		.insert(staff)
		.values({
			id: member.id,
			username: member.username,
			name: seal(vault.shared('staff').key, member.name, nameOf('staff', member.id)),
			role: member.role,
			passwordHash: member.hash,
			pepperId: member.pepperId,
			demo: member.demo ?? false,
			createdAt: member.now.toISOString()
		})
		.onConflictDoNothing({ target: staff.username })
		.returning({ id: staff.id });
	return made.length === 1;
}

/** Everybody, also who has left, with their names opened. */
export async function listStaff(db: Db, vault: Vault) {
	const rows = await db.select().from(staff).orderBy(staff.username);
	return rows.map(({ id, username, name, role, createdAt, endedAt }) => ({
		id,
		username,
		name: open(vault.shared('staff').key, name, nameOf('staff', id)).toString(),
		role,
		createdAt,
		endedAt
	}));
}

/** Ends somebody and their sessions together. False when nobody is there to end. */
export async function endStaffRow(db: Db, id: string, now: Date): Promise<boolean> {
	return db.transaction(async (tx) => {
		const ended = await tx
			.update(staff)
			.set({ endedAt: now.toISOString() })
			.where(and(eq(staff.id, id), isNull(staff.endedAt)))
			.returning({ id: staff.id });
		await tx.delete(staffSessions).where(eq(staffSessions.userId, id));
		return ended.length === 1;
	});
}

export async function hasSupervisor(db: Db): Promise<boolean> {
	const [row] = await db
		.select({ one: sql`1` })
		.from(staff)
		.where(and(eq(staff.role, 'supervisor'), isNull(staff.endedAt)))
		.limit(1);
	return row !== undefined;
}

export async function insertInvite(
	db: Db,
	vault: Vault,
	invite: {
		id: string;
		tokenHash: string;
		role: InvitedRole;
		name?: string;
		madeBy?: string;
		expiresAt: string;
	}
): Promise<void> {
	const { name, ...row } = invite;
	const sealed = name && seal(vault.shared('staff').key, name, nameOf('staff_invites', row.id));
	await db.insert(staffInvites).values({ ...row, ...(sealed ? { name: sealed } : {}) });
}

export type Invite = { id: string; role: InvitedRole; name?: string; isFirst: boolean };

/** An invitation that can still be used. In a transaction its row is held, so that two cannot use it. */
export async function findInviteRow(
	db: Db,
	vault: Vault,
	tokenHash: string,
	now: Date
): Promise<Invite | undefined> {
	const [row] = await db
		.select()
		.from(staffInvites)
		.where(
			and(
				eq(staffInvites.tokenHash, tokenHash),
				isNull(staffInvites.usedAt),
				gt(staffInvites.expiresAt, now.toISOString())
			)
		)
		.for('update');
	if (!row) return undefined;
	const name =
		row.name &&
		open(vault.shared('staff').key, row.name, nameOf('staff_invites', row.id)).toString();
	return {
		id: row.id,
		role: row.role,
		isFirst: row.madeBy === null,
		...(name ? { name } : {})
	};
}

export async function useInvite(db: Db, id: string, now: Date): Promise<void> {
	await db.update(staffInvites).set({ usedAt: now.toISOString() }).where(eq(staffInvites.id, id));
}

/** Whoever asks for the first supervisor waits here, until the transaction before has ended. */
export async function lockFirstSupervisor(tx: Db): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('first supervisor', 0))`);
}
