import type { RequestEvent } from '@sveltejs/kit';

const limit = 8192;

/**
 * The JSON body of a request that a script of this site made; undefined for any other. Kit checks the
 * origin of forms only, and its limit on bodies is made for photos.
 */
export async function findSmallJson({ request, url }: RequestEvent): Promise<unknown> {
	const { headers } = request;
	if (headers.get('origin') !== url.origin) return undefined;
	if (!headers.get('content-type')?.startsWith('application/json')) return undefined;
	const length = Number(headers.get('content-length') ?? limit + 1);
	if (!(length <= limit)) return undefined;
	return request.json().catch(() => undefined);
}
