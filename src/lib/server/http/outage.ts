import type { HandleServerError, RequestEvent } from '@sveltejs/kit';
import { lossOf } from '$lib/server/db/lost-database';
import { errorTextOf } from '$lib/server/log/error-text';
import { log } from '$lib/server/log/log';
import { StorageFull, StorageGone } from '$lib/server/storage/storage-error';

/** What is missing just now: the database or the storage (503), or room (507). */
export type Outage = 503 | 507;

/** What is missing, if an error says so, however deep. */
export function outageOf(error: unknown): Outage | undefined {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
		if (cause instanceof StorageFull) return 507;
		if (cause instanceof StorageGone) return 503;
		const loss = lossOf((cause as NodeJS.ErrnoException).code ?? '');
		if (loss) return loss === 'full' ? 507 : 503;
	}
	return undefined;
}

/** A body that says it is a form and is none; the platform tells it by its words alone. */
const isMalformed = (error: unknown): boolean =>
	error instanceof TypeError && /parse body as FormData/i.test(error.message);

/** Logs the unexpected under the id that the person sees, and notes for who answers what it was. */
export function noteFault({ locals, route }: RequestEvent, error: unknown): void {
	locals.outage = outageOf(error);
	locals.malformed = isMalformed(error);
	log.error({
		request: locals.requestId,
		route: route.id,
		outage: locals.outage,
		error: errorTextOf(error)
	});
}

/** Kit asks it about every error inside a page or an endpoint. */
export const unexpected: HandleServerError = ({ error, event, status }) => {
	const { requestId } = event.locals;
	if (status === 404) return { message: 'not-found', id: requestId };
	noteFault(event, error);
	return { message: 'unexpected', id: requestId };
};
