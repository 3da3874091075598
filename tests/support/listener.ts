import { randomUUID } from 'node:crypto';
import { links, linkReaders } from '$lib/server/db/schema';
import { saveSubscription, type PushHolder } from '$lib/server/repository/push-subscription';
import type { Services } from '$lib/server/services';

const subscriptionAt = (endpoint: string) => ({
	endpoint,
	keys: { p256dh: 'BA', auth: 'AA' }
});

/** A browser that hears what its holder may hear; returns its endpoint. */
export async function listen(
	services: Services,
	holder: PushHolder,
	{ language = 'id', discreet = false, endpoint = `https://push.test/${randomUUID()}` } = {}
): Promise<string> {
	const { db, vault, now } = services;
	const choice = { language, discreet };
	await saveSubscription(db, vault, holder, subscriptionAt(endpoint), choice, now().toISOString());
	return endpoint;
}

/** A relative with a link of this level, who has opened it. */
export async function follow(services: Services, caseId: string, level: 'stage' | 'delivery') {
	const at = services.now().toISOString();
	const link = randomUUID();
	const reader = randomUUID();
	const cookie = randomUUID();
	await services.db.insert(links).values({
		id: link,
		caseId,
		tokenHash: randomUUID(),
		name: Buffer.from('x'),
		level,
		language: 'id',
		createdAt: at
	});
	await services.db
		.insert(linkReaders)
		.values({ id: reader, linkId: link, cookieHash: cookie, at });
	return { link, holder: { kind: 'reader', id: reader } as const, cookieHash: cookie };
}
