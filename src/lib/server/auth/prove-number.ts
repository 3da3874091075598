import type { Db } from '$lib/server/db/client';
import { lockForProof, setProof } from '$lib/server/repository/account';
import type { Vault } from '$lib/server/repository/vault';
import { blindIndex } from '$lib/server/sealing/blind-index';

export type Proof =
	/** A message from this very number; the user id may be absent. */
	| { by: 'whatsapp'; userId?: string }
	/** An operator checked who holds the number. */
	| { by: 'operator' };

/** `kept-other`: the number is proven for another account and nothing says that a new person has it. */
export type ProofOutcome = 'proven' | 'kept-other' | 'no-account';

/**
 * Proves a number for one account; at most one account per number is proven, and no proof opens another
 * account's cases. Another WhatsApp user id, or an operator's check, means that the number has a new holder:
 * the former account loses its proof, not its cases.
 * @param tx a transaction: it holds the number until it ends
 */
export async function proveNumber(
	tx: Db,
	vault: Vault,
	account: string,
	proof: Proof,
	now: Date
): Promise<ProofOutcome> {
	const found = await lockForProof(tx, account);
	if (!found) return 'no-account';
	const user =
		proof.by === 'whatsapp' && proof.userId
			? blindIndex(vault.shared('index-whatsapp-user').key, proof.userId)
			: undefined;
	const { other } = found;
	if (other) {
		const isNewHolder =
			proof.by === 'operator' ||
			(user && other.whatsappUserIndex && !user.equals(other.whatsappUserIndex));
		if (!isNewHolder) return 'kept-other';
		await setProof(tx, other.id, { provenAt: null });
	}
	await setProof(tx, account, {
		provenAt: now.toISOString(),
		...(user ? { whatsappUserIndex: user } : {})
	});
	return 'proven';
}
