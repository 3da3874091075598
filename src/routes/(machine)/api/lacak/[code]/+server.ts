import { json } from '@sveltejs/kit';
import { trackByCode } from '$lib/server/application/track';
import { clientAddress } from '$lib/server/http/client-address';
import { services } from '$lib/server/services';
import { statusText } from '$lib/text/status';
import type { RequestHandler } from './$types';

const headers = { 'cache-control': 'no-store' };

/** The stage alone (contract.md): no program, name, paper, reason, place or waybill. */
export const GET: RequestHandler = async (event) => {
	const address = clientAddress(event, services().env.TRUSTED_PROXY_HOPS);
	const found = await trackByCode(services(), { raw: event.params.code, address });
	if (found.ok) {
		const { code, status, since, position } = found.value;
		return json(
			{
				code,
				status,
				statusLabel: statusText(status),
				since,
				...(position !== undefined && { queuePosition: position })
			},
			{ headers }
		);
	}
	if (found.issue.code !== 'too-many')
		return json({ error: 'not-found' }, { status: 404, headers });
	const retry = { 'retry-after': String(found.issue.retryAfterSeconds) };
	return json({ error: 'too-many' }, { status: 429, headers: { ...headers, ...retry } });
};
