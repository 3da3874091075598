import type { ActorKind } from '$lib/domain/actor';
import type { Actor } from '$lib/domain/actor';
import type { Holder, Scope } from '$lib/server/repository/scope';

/** Who asks, as far as cookies tell. A person may be several of these at once. */
export type Visitor = {
	/** The browser that holds drafts until phone and PIN are set. */
	device?: { id: string };
	account?: {
		id: string;
		sessionId: string;
		/** Somebody else's phone. */
		borrowed: boolean;
		/** Opened by sending: this case only, until the next sign-in. */
		onlyCase?: string;
	};
	staff?: {
		id: string;
		sessionId: string;
		role: Extract<ActorKind, 'operator' | 'supervisor' | 'rider' | 'village' | 'facility'>;
	};
};

/** What a resident's pages may read: the drafts of this device and the cases of the account. */
export function residentScope(visitor: Visitor, now: Date): Scope {
	const { device, account } = visitor;
	const holders: (Holder & { onlyCase?: string })[] = [];
	if (device) holders.push({ kind: 'device', id: device.id });
	if (account) holders.push({ kind: 'account', id: account.id, onlyCase: account.onlyCase });
	return { kind: 'holders', holders, now: now.toISOString() };
}

export const residentActor = (visitor: Visitor): Actor =>
	visitor.account
		? { kind: 'resident', id: visitor.account.id }
		: { kind: 'device', id: visitor.device?.id };
