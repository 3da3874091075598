import type { Result } from '$lib/domain/result';
import type { Db } from '$lib/server/db/client';

class Refused extends Error {
	constructor(readonly result: unknown) {
		super('refused');
	}
}

/** Runs `work` in one transaction; what it refuses leaves nothing behind, and may be tried again. */
export async function allOrNothing<Value, Issue>(
	db: Db,
	work: (tx: Db) => Promise<Result<Value, Issue>>
): Promise<Result<Value, Issue>> {
	try {
		return await db.transaction(async (tx) => {
			const result = await work(tx);
			if (!result.ok) throw new Refused(result);
			return result;
		});
	} catch (error) {
		if (error instanceof Refused) return error.result as Result<Value, Issue>;
		throw error;
	}
}
