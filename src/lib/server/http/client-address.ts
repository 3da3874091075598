import type { RequestEvent } from '@sveltejs/kit';

/**
 * Who is counted as the asker. Each trusted proxy in front appends the address it was called from, so the
 * one that many places from the right is the last that nobody outside could write.
 *
 * @param hops `TRUSTED_PROXY_HOPS`; 0: nobody is in front, the header is a stranger's word
 */
export function clientAddress(
	event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
	hops: number
): string {
	const forwarded = (event.request.headers.get('x-forwarded-for') ?? '')
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
	if (hops === 0 || forwarded.length === 0) return event.getClientAddress();
	return forwarded[Math.max(0, forwarded.length - hops)] as string;
}
