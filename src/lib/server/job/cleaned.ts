import type { Task } from 'graphile-worker';
import { errorTextOf } from '$lib/server/log/error-text';
import { maskIdentity } from '$lib/server/log/log';

/**
 * The worker writes what a failed job threw into the table of jobs and into the log. Of a failed query that
 * would be what people typed, so only what may be logged is thrown on.
 */
export const cleaned =
	(task: Task): Task =>
	async (payload, helpers) => {
		try {
			return await task(payload, helpers);
		} catch (error) {
			const told = new Error(maskIdentity(errorTextOf(error)));
			// Its own would only name this line.
			told.stack = '';
			throw told;
		}
	};
