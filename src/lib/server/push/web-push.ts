import { resolveEndpoint, type EndpointRules, type Lookup } from './endpoint-guard';
import { postPinned } from './post-pinned';
import { payloadLimit, type Push, type PushOutcome } from './push';
import { findRetryAfter } from './retry-after';
import type { Vapid } from './vapid';

/** News of a case is worth reading for three days; then the case page says more. */
const ttl = 3 * 24 * 3600;
const limitMs = 10_000;

export type WebPushOptions = {
	vapid: Vapid;
	rules: EndpointRules;
	/** Resolves names; tests let it lie. */
	lookup?: Lookup;
	limitMs?: number;
};

/** Pushes for real: encrypted by web-push (RFC 8291), sent by ourselves to an address that was checked. */
export const openWebPush = (options: WebPushOptions): Push => ({
	async send(subscription, { payload, topic }) {
		const text = JSON.stringify(payload);
		if (Buffer.byteLength(text) > payloadLimit) return { kind: 'refused', reason: 'too-large' };
		const target = await resolveEndpoint(subscription.endpoint, options.rules, options.lookup);
		if (!target.ok)
			return target.issue === 'endpoint-unknown'
				? { kind: 'retry', unknown: false }
				: { kind: 'refused', reason: target.issue };
		// Loaded with the first push: the start of the app does not wait for it.
		const { default: webPush } = await import('web-push');
		let details;
		try {
			details = webPush.generateRequestDetails(subscription, text, {
				vapidDetails: options.vapid,
				TTL: ttl,
				urgency: 'normal',
				topic
			});
		} catch {
			// Keys that are no point on the curve: this browser can never read anything.
			return { kind: 'refused', reason: 'keys' };
		}
		const { headers, body } = details;
		const answer = await postPinned(
			target.value,
			{ headers: headers as Record<string, string>, body: body as Buffer },
			options.limitMs ?? limitMs
		);
		return 'left' in answer
			? { kind: 'retry', unknown: answer.left }
			: outcomeOf(answer.status, findRetryAfter(answer.retryAfter, Date.now()));
	}
});

export function outcomeOf(status: number, after?: number): PushOutcome {
	if (status >= 200 && status < 300) return { kind: 'sent' };
	if (status === 404 || status === 410) return { kind: 'gone' };
	if (status === 429 || status >= 500)
		return { kind: 'retry', unknown: false, ...(after !== undefined && { after }) };
	return { kind: 'refused', reason: String(status) };
}
