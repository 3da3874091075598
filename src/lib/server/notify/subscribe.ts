import type { z } from 'zod';
import { accept, refuse, type Result } from '$lib/domain/result';
import { parseEndpoint, type EndpointIssue } from '$lib/server/push/endpoint-guard';
import {
	removeSubscription,
	replaceSubscription,
	saveSubscription,
	type PushHolder
} from '$lib/server/repository/push-subscription';
import type { Services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import type { subscribeSchema } from './subscription.schema';

type Wish = z.infer<typeof subscribeSchema>;

/**
 * Keeps what a browser has subscribed to. Whoever renews needs no sign-in: only this browser and the push
 * service know the endpoint before.
 * @param holder whose browser it is, as far as its cookies tell
 */
export async function subscribe(
	{ db, vault, env, now }: Services,
	holder: PushHolder | undefined,
	wish: Wish
): Promise<Result<null, EndpointIssue | 'nobody'>> {
	const rules = { allowedHosts: env.PUSH_ALLOWED_HOSTS, origin: env.ORIGIN };
	const endpoint = parseEndpoint(wish.subscription.endpoint, rules);
	if (!endpoint.ok) return endpoint;
	const at = now().toISOString();
	if ('replaces' in wish) {
		await replaceSubscription(db, vault, wish.replaces, wish.subscription, at);
		return accept(null);
	}
	if (!holder) return refuse('nobody');
	const choice = { language: localeOf(wish.language), discreet: wish.discreet };
	await saveSubscription(db, vault, holder, wish.subscription, choice, at);
	return accept(null);
}

export const unsubscribe = ({ db }: Services, holder: PushHolder, endpoint: string) =>
	removeSubscription(db, holder, endpoint);
