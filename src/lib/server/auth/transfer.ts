import { randomBytes } from 'node:crypto';
import { accept, refuse, type Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';
import { replaceTransfer, takeTransferRow } from '$lib/server/repository/transfer';
import type { Auth } from './auth';
import { keyedHashOf } from './token';

/** Crockford's base32; 8 characters hold 40 bits. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const MINUTES = 15;

/** `4T7K-9QXD` */
export const showTransferCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

const plainCodeOf = (typed: string) =>
	typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');

/**
 * "Lanjutkan di HP lain": a code for 15 minutes, for one use; a newer one of the same draft ends it.
 * @param of `madeBy`: the device or account that holds the draft
 */
export async function makeTransferCode(
	auth: Auth,
	of: { caseId: string; madeBy: string; now: Date }
): Promise<string> {
	const code = Array.from(randomBytes(LENGTH), (byte) => alphabet[byte & 31]).join('');
	await replaceTransfer(auth.db, {
		caseId: of.caseId,
		madeBy: of.madeBy,
		codeHash: keyedHashOf(auth.vault, 'transfer', code),
		expiresAt: new Date(of.now.getTime() + MINUTES * 60_000).toISOString()
	});
	return code;
}

/** `madeBy`: the device or account that made the code. */
export type Transfer = { caseId: string; madeBy: string };

export type TransferIssue =
	{ code: 'transfer-wrong' } | { code: 'transfer-slow'; retryAfterSeconds: number };

/**
 * Takes the draft that a code stands for: 5 tries per device in 15 minutes, and so many per address.
 * @param of `device`: the id of the device that types it; one without a cookie is given one first
 * @param grant gives the device its access, in the transaction that uses the code up: if it throws, the code
 * can be used again. `gone`: there is no draft any more, and the code is a wrong one
 */
export async function useTransferCode(
	auth: Auth,
	of: { typed: string; device: string; address: string; now: Date },
	grant: (tx: Db, transfer: Transfer) => Promise<'gone' | void>
): Promise<Result<Transfer, TransferIssue>> {
	// Before the transaction: a counter inside would want a second connection of the same pool.
	const retryAfterSeconds = await auth.limits.takeTransfer(of);
	if (retryAfterSeconds > 0) return refuse({ code: 'transfer-slow', retryAfterSeconds });
	const hash = keyedHashOf(auth.vault, 'transfer', plainCodeOf(of.typed));
	return auth.db.transaction(async (tx) => {
		const taken = await takeTransferRow(tx, hash, of.now);
		if (!taken) return refuse({ code: 'transfer-wrong' });
		return (await grant(tx, taken)) === 'gone' ? refuse({ code: 'transfer-wrong' }) : accept(taken);
	});
}
