import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '$lib/server/db/client';
import { limits } from '$lib/server/db/schema';

export type Growth = {
	/** Tries without a wait in one window. */
	free: number;
	windowSeconds: number;
	/** The wait after the first try beyond the free ones; it doubles with each further one. */
	firstSeconds: number;
	longestSeconds: number;
};

/** A try that may go on (0), or must wait. `undo` gives it back, as if it had not been made. */
export type Turn = { retryAfterSeconds: number; undo: () => Promise<void> };

export const refusedTurn = (retryAfterSeconds: number): Turn => ({
	retryAfterSeconds,
	undo: async () => {}
});

/**
 * Tries that wait longer and longer. Counted before the secret is compared and in one statement each,
 * so that any number at once in any number of processes get no more turns than one after the other.
 * The library reads the clock itself.
 */
export function growingLimit(db: Db, name: string, growth: Growth) {
	const counter = (part: string, duration: number) =>
		new RateLimiterDrizzle({
			storeClient: db,
			schema: limits,
			keyPrefix: `${name}-${part}`,
			points: 1,
			duration,
			clearExpiredByTimeout: false
		});
	const tries = counter('tries', growth.windowSeconds);
	const late = counter('late', growth.windowSeconds);
	const gate = counter('gate', growth.firstSeconds);

	return {
		/** Seconds until `key` may try again, without counting. */
		async waitOf(key: string): Promise<number> {
			return secondsOf(await gate.get(key));
		},

		/** The row of `limits` that shuts `key` out until it expires: for a read that brings it along. */
		gateRowOf: (key: string): string => gate.getKey(key),

		async take(key: string, free = growth.free): Promise<Turn> {
			const { consumedPoints } = await tries.penalty(key);
			if (consumedPoints <= free)
				return {
					retryAfterSeconds: 0,
					undo: async () => void (await tries.reward(key))
				};

			const earlier = (await late.get(key))?.consumedPoints ?? 0;
			const seconds = Math.min(growth.firstSeconds * 2 ** earlier, growth.longestSeconds);
			try {
				await gate.consume(key, 1, { customDuration: seconds });
			} catch (refusal) {
				if (refusal instanceof RateLimiterRes) return refusedTurn(secondsOf(refusal));
				throw refusal;
			}
			await late.penalty(key);
			return {
				retryAfterSeconds: 0,
				undo: async () => {
					await late.reward(key);
					await gate.delete(key);
				}
			};
		}
	};
}

export type GrowingLimit = ReturnType<typeof growingLimit>;

const secondsOf = (state: RateLimiterRes | null): number =>
	state && state.msBeforeNext > 0 ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0;
