import type { Handle, RequestEvent } from '@sveltejs/kit';
import { statusText } from '$lib/text/status';
import { askStage } from './ask-stage';
import { readerLocaleOf } from './language';

const jsonOf = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => {
	const text = JSON.stringify(body);
	return new Response(text, {
		status,
		headers: {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(text)),
			'cache-control': 'no-store',
			...headers
		}
	});
};

/** `/api/lacak/{code}`, the stage alone (contract.md): no program, name, paper, reason, place or waybill. */
export async function answerStage(event: RequestEvent): Promise<Response> {
	const found = await askStage(event, event.params.code ?? '', false);
	if (found.ok) {
		const { code, status, since, position, estimate } = found.value;
		return jsonOf({
			code,
			status,
			statusLabel: statusText(status, undefined, readerLocaleOf(event)),
			since,
			...(position !== undefined && { queuePosition: position }),
			...(estimate && { estimate: { ...estimate, unit: 'workingHours' } })
		});
	}
	if (found.issue.code !== 'too-many') return jsonOf({ error: 'not-found' }, 404);
	const retry = { 'retry-after': String(found.issue.retryAfterSeconds) };
	return jsonOf({ error: 'too-many' }, 429, retry);
}

/**
 * Every open tracking page asks for its stage each minute. It is for anybody, has no form, no page and no
 * language in its address, so that none of the doors behind this one has anything to do with it.
 */
export const stageFirst: Handle = async ({ event, resolve }) => {
	if (event.route.id !== '/(machine)/api/lacak/[code]' || event.request.method !== 'GET')
		return resolve(event);
	try {
		return await answerStage(event);
	} catch {
		// The endpoint fails in the same way, where what is missing is said and noted.
		return resolve(event);
	}
};
