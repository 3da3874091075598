import { error } from '@sveltejs/kit';
import { findPushHolder } from '$lib/server/http/push-holder';
import { findSmallJson } from '$lib/server/http/small-json';
import { subscribe, unsubscribe } from '$lib/server/notify/subscribe';
import { subscribeSchema, unsubscribeSchema } from '$lib/server/notify/subscription.schema';
import { services } from '$lib/server/services';
import type { RequestHandler } from './$types';

const done = () => new Response(null, { status: 204 });

export const POST: RequestHandler = async (event) => {
	const wish = subscribeSchema.safeParse(await findSmallJson(event));
	if (!wish.success) error(400, 'refused');
	const link = 'link' in wish.data ? wish.data.link : undefined;
	const holder = await findPushHolder(event, link);
	const kept = await subscribe(services(), holder, wish.data);
	if (kept.ok) return done();
	error(kept.issue === 'nobody' ? 404 : 400, 'refused');
};

export const DELETE: RequestHandler = async (event) => {
	const wish = unsubscribeSchema.safeParse(await findSmallJson(event));
	if (!wish.success) error(400, 'refused');
	const holder = await findPushHolder(event, wish.data.link);
	if (!holder) error(404, 'not-found');
	await unsubscribe(services(), holder, wish.data.endpoint);
	return done();
};
