import { RateLimiterDrizzle } from 'rate-limiter-flexible';
import type { Db } from '$lib/server/db/client';
import { limits } from '$lib/server/db/schema';

/** So many in a window, then none until it ends. How many is asked each time: some are settings. */
export function ceiling(db: Db, name: string, windowSeconds: number) {
	const counter = new RateLimiterDrizzle({
		storeClient: db,
		schema: limits,
		keyPrefix: name,
		points: 1,
		duration: windowSeconds,
		clearExpiredByTimeout: false
	});
	return {
		/** @returns seconds until the next may come; 0 when this one, of `size`, may */
		async take(key: string, most: number, size = 1): Promise<number> {
			const { consumedPoints, msBeforeNext } = await counter.penalty(key, size);
			return consumedPoints <= most ? 0 : Math.max(1, Math.ceil(msBeforeNext / 1000));
		}
	};
}
