import type { Pin } from '$lib/domain/identity/pin';
import type { AccountSecret } from '$lib/server/repository/account';
import type { Auth } from './auth';
import type { Turn } from './growing-limit';
import type { KnownDevice } from './known-device';
import { findMatch } from './secret-hash';

/** One proven account and three unproven ones: each try costs as much, whether they exist or not. */
const HASHES_PER_TRY = 4;

/** Where a try comes from. `knownDevice` is the value of that cookie, `now` the instant of the request. */
export type From = { address: string; knownDevice?: string; now: Date };

export type Comparison = {
	match?: AccountSecret;
	/** Above 0: nothing could be compared before so many seconds. */
	retryAfterSeconds: number;
	/** Gives the try back. Never done where the outcome must not show in what later tries may do. */
	undo: () => Promise<void>;
};

/**
 * Compares a PIN with the candidates for which a turn is left: all of them while the number, the address and
 * the PIN itself have one; beyond that only the account that knows this device, on a counter of its own.
 * A try is counted before it is compared, so that fifty at once get no more than fifty one by one.
 */
export async function comparePin(
	auth: Auth,
	of: {
		/** What strangers' tries are counted under. */
		number: string;
		candidates: readonly AccountSecret[];
		known: readonly KnownDevice[];
		pin: Pin;
		address: string;
		/** Costs the hashes also when nothing may be compared, so that a limit reached does not show. */
		hidesLimit: boolean;
	}
): Promise<Comparison> {
	const stranger = await auth.limits.takeSignIn(of);
	const owners = await Promise.all(
		of.known
			.filter(({ accountId }) => of.candidates.some(({ id }) => id === accountId))
			.map(async ({ id, accountId }) => ({
				accountId,
				turn: await auth.limits.takeKnownDevice(id)
			}))
	);
	const turns = [stranger, ...owners.map(({ turn }) => turn)];
	const isOpen = ({ retryAfterSeconds }: Turn) => retryAfterSeconds === 0;
	const comparable = of.candidates.filter(
		({ id }) =>
			isOpen(stranger) || owners.some(({ accountId, turn }) => accountId === id && isOpen(turn))
	);
	const retryAfterSeconds = Math.min(...turns.map((turn) => turn.retryAfterSeconds));
	const times = retryAfterSeconds > 0 && !of.hidesLimit ? 0 : HASHES_PER_TRY;
	const match = await findMatch(auth.vault, of.pin, comparable, times, auth.derive);
	return {
		...(match ? { match } : {}),
		retryAfterSeconds,
		undo: async () => void (await Promise.all(turns.map((turn) => turn.undo())))
	};
}
