import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { tokenHashOf } from './token';

type Rules = {
	/** False: this session is not for this lucia, or its user may no longer enter. */
	holds: (session: DatabaseSession, user: DatabaseUser) => boolean;
	/** False: used or not, a session ends when it was said to end. */
	slides: boolean;
};

/**
 * lucia stores the cookie's value as it is; here only its SHA-256 reaches the database, so that who reads
 * the table cannot enter. Outside, a session keeps the hash as its id.
 */
export function hashingAdapter(inner: Adapter, { holds, slides }: Rules): Adapter {
	return {
		async getSessionAndUser(token) {
			const [session, user] = await inner.getSessionAndUser(tokenHashOf(token));
			if (!session || !user || !holds(session, user)) return [null, null];
			return [{ ...session, id: token }, user];
		},
		getUserSessions: (userId) => inner.getUserSessions(userId),
		setSession: (session) => inner.setSession({ ...session, id: tokenHashOf(session.id) }),
		updateSessionExpiration: async (token, expiresAt) => {
			if (slides) await inner.updateSessionExpiration(tokenHashOf(token), expiresAt);
		},
		deleteSession: (token) => inner.deleteSession(tokenHashOf(token)),
		deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
		deleteExpiredSessions: () => inner.deleteExpiredSessions()
	};
}
