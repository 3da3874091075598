import { json } from '@sveltejs/kit';
import { askStage } from '$lib/server/http/ask-stage';
import { statusText } from '$lib/text/status';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** The stage alone (contract.md): no program, name, paper, reason, place or waybill. */
export const GET: RequestHandler = async (event) => {
	const found = await askStage(event, event.params.code, 'all');
	if (found.ok) {
		const { code, status, since, position, estimate } = found.value;
		return json(
			{
				code,
				status,
				statusLabel: statusText(status),
				since,
				...(position !== undefined && { queuePosition: position }),
				...(estimate && { estimate: { ...estimate, unit: 'workingHours' } })
			},
			{ headers }
		);
	}
	if (found.issue.code !== 'too-many')
		return json({ error: 'not-found' }, { status: 404, headers });
	const retry = { 'retry-after': String(found.issue.retryAfterSeconds) };
	return json({ error: 'too-many' }, { status: 429, headers: { ...headers, ...retry } });
};
