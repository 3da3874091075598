import type { Db } from '$lib/server/db/client';
import { blankCookieOf, cookieOf, type Cookie } from './cookie';
import { luciasFor, ownSpan, staffSpan } from './lucia';
import type { staffMembers } from './session-table';

export type Resident = {
	account: string;
	proven: boolean;
	borrowed: boolean;
	/** Opened by sending: this case only, until the next sign-in. */
	onlyCase?: string;
};

export type StaffMember = {
	id: string;
	username: string;
	role: (typeof staffMembers.$inferSelect)['role'];
};

/** `renewed`: a cookie to set again, since its session was prolonged. */
export type Found<Who> = { who: Who; renewed?: Cookie };

/**
 * Opens, finds and ends sessions. A cookie's value is only ever looked up, never stored: each opening
 * makes a new one, so that a value planted beforehand leads nowhere.
 * @param secure whether ORIGIN is https
 */
export function sessionsFor(db: Db, secure: boolean) {
	const { own, borrowed, staff } = luciasFor(db);
	const residentCookie = (token: string, isBorrowed: boolean) =>
		cookieOf('resident', token, secure, isBorrowed ? undefined : ownSpan.seconds());
	const staffCookie = (token: string) => cookieOf('staff', token, secure, staffSpan.seconds());

	return {
		async openResident(
			account: string,
			of: { borrowed: boolean; onlyCase?: string; now: Date }
		): Promise<Cookie> {
			const lucia = of.borrowed ? borrowed : own;
			const session = await lucia.createSession(account, {
				borrowed: of.borrowed,
				onlyCase: of.onlyCase ?? null,
				createdAt: of.now
			});
			return residentCookie(session.id, of.borrowed);
		},

		async findResident(cookie: string | undefined): Promise<Found<Resident> | undefined> {
			if (!cookie) return undefined;
			const ownFound = await own.validateSession(cookie);
			const { user, session } = ownFound.session
				? ownFound
				: await borrowed.validateSession(cookie);
			if (!session) return undefined;
			const { provenAt } = user as typeof user & { provenAt: Date | null };
			const kind = session as typeof session & { borrowed: boolean; onlyCase: string | null };
			return {
				who: {
					account: user.id,
					proven: provenAt !== null,
					borrowed: kind.borrowed,
					...(kind.onlyCase ? { onlyCase: kind.onlyCase } : {})
				},
				...(session.fresh && !kind.borrowed ? { renewed: residentCookie(cookie, false) } : {})
			};
		},

		/** @returns the cookie that takes the session's away */
		async endResident(cookie: string | undefined): Promise<Cookie> {
			if (cookie) await own.invalidateSession(cookie);
			return blankCookieOf('resident', secure);
		},

		endAllOfResident: (account: string): Promise<void> => own.invalidateUserSessions(account),

		async openStaff(id: string, now: Date): Promise<Cookie> {
			const session = await staff.createSession(id, { createdAt: now });
			return staffCookie(session.id);
		},

		async findStaff(cookie: string | undefined): Promise<Found<StaffMember> | undefined> {
			if (!cookie) return undefined;
			const { user, session } = await staff.validateSession(cookie);
			if (!session) return undefined;
			const { id, username, role } = user as typeof user & StaffMember;
			return {
				who: { id, username, role },
				...(session.fresh ? { renewed: staffCookie(cookie) } : {})
			};
		},

		async endStaffSession(cookie: string | undefined): Promise<Cookie> {
			if (cookie) await staff.invalidateSession(cookie);
			return blankCookieOf('staff', secure);
		},

		/** Removes what has run out; a job calls it. */
		async sweep(): Promise<void> {
			await own.deleteExpiredSessions();
			await staff.deleteExpiredSessions();
		}
	};
}

export type Sessions = ReturnType<typeof sessionsFor>;
