import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `X-Hub-Signature-256` (`sha256=<hex>`) was made over these very bytes with the app's secret
 * (Meta, Webhooks: Validating payloads). Compared in constant time; a wrong length is no signature.
 */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
	const given = Buffer.from(header?.replace(/^sha256=/, '') ?? '', 'hex');
	const expected = createHmac('sha256', secret).update(body).digest();
	return given.length === expected.length && timingSafeEqual(given, expected);
}
