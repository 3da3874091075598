import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { accept, refuse, type Result } from '$lib/domain/result';
import { isPublicAddress } from './public-address';

export type EndpointRules = {
	/** Hosts as in `PUSH_ALLOWED_HOSTS`: a name, `*.name` for all below it, or a literal `ip:port`. */
	allowedHosts: readonly string[];
	/** Where this site lives; only on loopback may a literal `ip:port` be called. */
	origin: string;
};

export type Address = { address: string; family: number };
export type Lookup = (host: string, options: { all: true }) => Promise<Address[]>;

/** An endpoint that may be called, at these addresses and no others. */
export type Target = { url: URL; addresses: Address[] };

export type EndpointIssue = 'endpoint-not-allowed' | 'endpoint-private' | 'endpoint-unknown';

const isLoopback = (origin: string): boolean =>
	['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

const fits = (host: string, allowed: string): boolean =>
	allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;

const isLiteral = (host: string): boolean => isIP(host.replace(/^\[|\]$/g, '')) !== 0;

/** The one exception: a test's own push service, named with its port by who runs the site. */
function literalOf(url: URL, rules: EndpointRules): Target | undefined {
	if (!isLoopback(rules.origin) || !isLiteral(url.hostname) || !url.port) return undefined;
	if (!rules.allowedHosts.includes(url.host)) return undefined;
	const address = url.hostname.replace(/^\[|\]$/g, '');
	return { url, addresses: [{ address, family: isIP(address) }] };
}

/** What can be said of an endpoint without asking anybody: is it at a push service that we know? */
export function parseEndpoint(raw: string, rules: EndpointRules): Result<URL, EndpointIssue> {
	if (raw.length > 2048 || !URL.canParse(raw)) return refuse('endpoint-not-allowed');
	const url = new URL(raw);
	if (url.username || url.password) return refuse('endpoint-not-allowed');
	if (literalOf(url, rules) && /^https?:$/.test(url.protocol)) return accept(url);
	const known =
		url.protocol === 'https:' &&
		url.port === '' &&
		!isLiteral(url.hostname) &&
		rules.allowedHosts.some((allowed) => fits(url.hostname, allowed));
	return known ? accept(url) : refuse('endpoint-not-allowed');
}

/**
 * Resolves an allowed endpoint's name itself and refuses it when any of its addresses is not public. Who
 * calls it must connect to `addresses` only: a name that answers otherwise a moment later (rebinding)
 * then leads nowhere.
 */
export async function resolveEndpoint(
	raw: string,
	rules: EndpointRules,
	lookup: Lookup = systemLookup
): Promise<Result<Target, EndpointIssue>> {
	const parsed = parseEndpoint(raw, rules);
	if (!parsed.ok) return parsed;
	const literal = literalOf(parsed.value, rules);
	if (literal) return accept(literal);
	const addresses = await lookup(parsed.value.hostname, { all: true }).catch(() => []);
	if (!addresses.length) return refuse('endpoint-unknown');
	return addresses.every(({ address }) => isPublicAddress(address))
		? accept({ url: parsed.value, addresses })
		: refuse('endpoint-private');
}
