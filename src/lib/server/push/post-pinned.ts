import { request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import type { Target } from './endpoint-guard';

export type Answer = { status: number; retryAfter?: string };
/** `left`: bytes of the request may have reached the other side. */
export type Failure = { left: boolean };

type Details = { headers: Record<string, string | number>; body: Buffer };

/**
 * Posts to the addresses that were checked and no others. Redirects are not followed: node's own
 * `request` follows none, `fetch` does, and would resolve the name again.
 */
export function postPinned(
	{ url, addresses }: Target,
	{ headers, body }: Details,
	limitMs: number
): Promise<Answer | Failure> {
	const options: RequestOptions = {
		method: 'POST',
		headers,
		agent: false,
		signal: AbortSignal.timeout(limitMs),
		lookup: (_host, { all }, done) => {
			const [first] = addresses;
			if (all) done(null, addresses);
			else done(null, first!.address, first!.family);
		}
	};
	const secure = url.protocol === 'https:';
	return new Promise((resolve) => {
		let left = false;
		const request = (secure ? requestHttps : requestHttp)(url, options, (response) => {
			// Nobody reads what a push service says beyond its status.
			response.destroy();
			const retryAfter = response.headers['retry-after'];
			resolve({ status: response.statusCode ?? 0, ...(retryAfter && { retryAfter }) });
		});
		request.on('socket', (socket) => {
			socket.once(secure ? 'secureConnect' : 'connect', () => (left = true));
		});
		request.on('error', () => resolve({ left }));
		request.end(body);
	});
}
