import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { CaseCode } from '$lib/domain/application/code';
import type { Phone } from '$lib/domain/identity/phone';
import type { Pin } from '$lib/domain/identity/pin';
import { accountForSending } from '$lib/server/auth/account-for-sending';
import { authFor, type Auth } from '$lib/server/auth/auth';
import type { Derive } from '$lib/server/auth/secret-hash';
import { connect, type Db } from '$lib/server/db/client';
import { access, cases } from '$lib/server/db/schema';
import { openVault } from '$lib/server/repository/data-key';
import type { Vault } from '$lib/server/repository/vault';
import { masterKeyOf } from '$lib/server/sealing/master-key';
import { freshDatabase } from '../../support/database';

export const phone = (digits = '6281299990001') => digits as Phone;
export const pin = (digits = '402917') => digits as Pin;
export const from = (address = '203.0.113.1', knownDevice?: string) => ({
	address,
	now: new Date(),
	...(knownDevice ? { knownDevice } : {})
});

/** argon2id takes 30 ms; where cost is not what is tried, the same port with a quick keyed hash. */
export const quick: Derive = async (secret, salt, pepper) =>
	createHmac('sha256', pepper).update(salt).update(secret).digest();

export type House = {
	db: Db;
	vault: Vault;
	auth: Auth;
	/** Another process on the same database: pool, limits and sessions of its own. */
	another: () => Auth;
	close: () => Promise<void>;
};

export async function openHouse(derive: Derive = quick): Promise<House> {
	const database = await freshDatabase();
	const master = masterKeyOf(randomBytes(32).toString('base64'));
	const pools = [connect(database.appUrl)];
	const db = pools[0]!.db;
	const vault = await openVault(db, master, new Date().toISOString());
	return {
		db,
		vault,
		auth: authFor({ db, vault, secure: true, derive }),
		another: () => {
			const pool = connect(database.appUrl);
			pools.push(pool);
			return authFor({ db: pool.db, vault, secure: true, derive });
		},
		close: async () => {
			await Promise.all(pools.map((pool) => pool.close()));
			await database.drop();
		}
	};
}

/** An account as sending makes it, each from an address of its own so that making it slows nobody. */
export async function makeAccount(auth: Auth, number = phone(), secret = pin()): Promise<string> {
	const made = await accountForSending(
		auth,
		{ phone: number, pin: secret },
		from(`maker-${randomUUID()}`)
	);
	await made.save(auth.db);
	return made.id;
}

export async function sendCase(db: Db, account: string, code: CaseCode): Promise<string> {
	const id = randomUUID();
	const at = new Date().toISOString();
	await db.insert(cases).values({
		id,
		code,
		program: 'pos-ketanmu',
		services: [],
		catalogueVersion: 1,
		status: 'queued',
		createdAt: at,
		touchedAt: at,
		since: at
	});
	await db.insert(access).values({
		id: randomUUID(),
		caseId: id,
		holderKind: 'account',
		holderId: account,
		level: 'applicant',
		fromAt: at
	});
	return id;
}
