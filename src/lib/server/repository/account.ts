import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { CaseCode } from '$lib/domain/application/code';
import type { Phone } from '$lib/domain/identity/phone';
import type { Db } from '$lib/server/db/client';
import { access, accounts, cases } from '$lib/server/db/schema';
import { blindIndex } from '$lib/server/sealing/blind-index';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

export type AccountSecret = { id: string; hash: string; pepperId: string };

const secretOf = {
	id: accounts.id,
	hash: accounts.pinHash,
	pepperId: accounts.pepperId
};
const phoneOf = (row: string) => ({ table: 'accounts', column: 'phone', row });

export const phoneIndexOf = (vault: Vault, phone: Phone): Buffer =>
	blindIndex(vault.shared('index-phone').key, phone);

/**
 * The proven account of a number and at most three unproven ones: those this device knows, then the
 * newest, since an unproven account is mostly looked for soon after sending.
 */
export async function findOfNumber(
	db: Db,
	phoneIndex: Buffer,
	known: readonly string[] = []
): Promise<AccountSecret[]> {
	const ofNumber = eq(accounts.phoneIndex, phoneIndex);
	const knownFirst = known.length ? [desc(inArray(accounts.id, [...known]))] : [];
	const [proven, unproven] = await Promise.all([
		db
			.select(secretOf)
			.from(accounts)
			.where(and(ofNumber, isNotNull(accounts.provenAt)))
			.limit(1),
		db
			.select(secretOf)
			.from(accounts)
			.where(and(ofNumber, isNull(accounts.provenAt)))
			.orderBy(...knownFirst, desc(accounts.createdAt), desc(accounts.id))
			.limit(3)
	]);
	return [...proven, ...unproven];
}

/** The account that sent the case and may still open it, with the index of its number. */
export async function findSender(
	db: Db,
	code: CaseCode,
	now: Date
): Promise<(AccountSecret & { phoneIndex: Buffer }) | undefined> {
	const [sender] = await db
		.select({ ...secretOf, phoneIndex: accounts.phoneIndex })
		.from(cases)
		.innerJoin(
			access,
			and(
				eq(access.caseId, cases.id),
				eq(access.holderKind, 'account'),
				eq(access.level, 'applicant'),
				or(isNull(access.untilAt), gt(access.untilAt, now.toISOString()))
			)
		)
		.innerJoin(accounts, eq(accounts.id, access.holderId))
		.where(eq(cases.code, code))
		.orderBy(access.fromAt)
		.limit(1);
	return sender;
}

export async function insertAccount(
	db: Db,
	vault: Vault,
	account: AccountSecret & { phone: Phone; demo?: boolean; now: Date }
): Promise<void> {
	await db.insert(accounts).values({
		id: account.id,
		phone: seal(vault.shared('account').key, account.phone, phoneOf(account.id)),
		phoneIndex: phoneIndexOf(vault, account.phone),
		pinHash: account.hash,
		pepperId: account.pepperId,
		demo: account.demo ?? false,
		createdAt: account.now.toISOString()
	});
}

export async function findPhone(db: Db, vault: Vault, id: string): Promise<Phone | undefined> {
	const [row] = await db
		.select({ phone: accounts.phone })
		.from(accounts)
		.where(eq(accounts.id, id));
	return row && (open(vault.shared('account').key, row.phone, phoneOf(id)).toString() as Phone);
}

/** One account with the proven one beside it; holds the number until the transaction ends. */
export async function lockForProof(tx: Db, id: string) {
	const [account] = await tx
		.select({ phoneIndex: accounts.phoneIndex, provenAt: accounts.provenAt })
		.from(accounts)
		.where(eq(accounts.id, id));
	if (!account) return undefined;
	const name = `number ${account.phoneIndex.toString('hex')}`;
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
	const [other] = await tx
		.select({ id: accounts.id, whatsappUserIndex: accounts.whatsappUserIndex })
		.from(accounts)
		.where(
			and(
				eq(accounts.phoneIndex, account.phoneIndex),
				isNotNull(accounts.provenAt),
				ne(accounts.id, id)
			)
		);
	return { other };
}

export async function setProof(
	tx: Db,
	id: string,
	proof: { provenAt: string | null; whatsappUserIndex?: Buffer }
): Promise<void> {
	await tx.update(accounts).set(proof).where(eq(accounts.id, id));
}
