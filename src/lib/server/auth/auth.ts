import type { Db } from '$lib/server/db/client';
import type { Vault } from '$lib/server/repository/vault';
import { limitsFor, type Limits } from './limits';
import { argon2id, type Derive } from './secret-hash';
import { sessionsFor, type Sessions } from './session';

/** What signing in needs, made once per process. */
export type Auth = {
	db: Db;
	vault: Vault;
	limits: Limits;
	sessions: Sessions;
	/** Whether ORIGIN is https: cookies are then `Secure` and bound to the host. */
	secure: boolean;
	derive: Derive;
};

export const authFor = (of: { db: Db; vault: Vault; secure: boolean; derive?: Derive }): Auth => ({
	derive: argon2id,
	...of,
	limits: limitsFor(of.db, of.vault),
	sessions: sessionsFor(of.db, of.secure)
});
