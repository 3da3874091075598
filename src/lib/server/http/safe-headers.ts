import type { Handle } from '@sveltejs/kit';

const policyBesidesPages =
	"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * What browsers are told with every answer. Pages behind a sign-in or a token are never kept, so that
 * the back button on a shared phone shows nothing of the person before.
 */
export const safeHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers } = response;
	headers.set('x-content-type-options', 'nosniff');
	// Stricter, browsers send forms with `Origin: null`, and Kit takes them for somebody else's.
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	// Kit writes the policy of its own pages; what we answer ourselves is held to as much.
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', policyBesidesPages);
	if (event.url.protocol === 'https:')
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
	return response;
};
