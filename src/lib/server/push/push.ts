/** A browser's subscription as `PushSubscription.toJSON()` gives it; keys in base64url. */
export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };

/** What the service worker shows. Nothing in it names a person, a number or a program. */
export type PushPayload = { title: string; body: string; url: string; tag: string };

export type PushMessage = {
	payload: PushPayload;
	/** A newer message of the same topic replaces one that still waits at the push service. */
	topic: string;
};

export type PushOutcome =
	| { kind: 'sent' }
	/** The browser has ended the subscription (404, 410). */
	| { kind: 'gone' }
	/**
	 * Not now. `after`: seconds that the service asks for; `unknown`: it may have arrived all the same,
	 * since the connection broke after the request had left.
	 */
	| { kind: 'retry'; after?: number; unknown: boolean }
	/** Sending again would change nothing; `reason` is a code or an HTTP status. */
	| { kind: 'refused'; reason: string };

/** Sends one encrypted message to one browser. Never throws for what the other side does. */
export type Push = {
	send: (subscription: Subscription, message: PushMessage) => Promise<PushOutcome>;
};

/** Push services take 4,096 bytes encrypted (RFC 8291): 3,993 are left for the text. */
export const payloadLimit = 3993;
