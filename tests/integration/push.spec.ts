import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import webPush from 'web-push';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakePush } from '$lib/server/push/fake-push';
import { postPinned } from '$lib/server/push/post-pinned';
import { itKeepsThePushContract } from '$lib/server/push/push.contract';
import { vapidOf } from '$lib/server/push/vapid';
import { openWebPush } from '$lib/server/push/web-push';
import { startPushService, type PushService } from '../support/push-service';

const vapid = vapidOf(webPush.generateVAPIDKeys(), undefined, 'http://localhost:3000');
const message = {
	payload: { title: 'Ketanmu', body: 'Ada kabar', url: '/permohonan/1', tag: 't' },
	topic: 'topik'
};
const started: PushService[] = [];
afterEach(async () => {
	for (const service of started.splice(0)) await service.stop();
});

async function open(options: { limitMs?: number } = {}) {
	const service = await startPushService();
	started.push(service);
	const rules = { allowedHosts: [service.host], origin: 'http://localhost:3000' };
	return { service, push: openWebPush({ vapid, rules, ...options }) };
}

describe('the fake', () => {
	itKeepsThePushContract(async () => {
		const push = createFakePush();
		const subscription = { endpoint: 'https://a.test/1', keys: { p256dh: '', auth: '' } };
		return { push, subscription, arrived: () => push.arrived, answerNext: push.answerNext };
	});
});

describe('web push', () => {
	itKeepsThePushContract(async () => {
		const { service, push } = await open();
		return {
			push,
			subscription: service.subscriptionAt('one'),
			arrived: () =>
				service.pushed.map(({ payload, headers }) => ({
					payload,
					topic: String(headers['topic'])
				})),
			answerNext: (status, after) =>
				service.answerNext({
					status,
					headers: {
						...(after && { 'retry-after': String(after) }),
						...(status < 400 && status >= 300 && { location: `http://${service.host}/else` })
					}
				})
		};
	});

	it('says who sends, for whom and until when', async () => {
		const { service, push } = await open();
		await push.send(service.subscriptionAt('one'), message);
		const [{ headers } = { headers: {} as Record<string, string> }] = service.pushed;
		expect(headers).toMatchObject({
			ttl: '259200',
			urgency: 'normal',
			topic: 'topik',
			'content-encoding': 'aes128gcm'
		});
		const [, token = '', key = ''] = /^vapid t=(.+), k=(.+)$/.exec(headers['authorization']!)!;
		expect(key).toBe(vapid.publicKey);
		const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
		expect(JSON.parse(claims)).toMatchObject({
			aud: `http://${service.host}`,
			sub: 'mailto:admin@example.com'
		});
	});

	it('cannot tell whether it arrived when the line breaks, and knows when nobody was there', async () => {
		const { service, push } = await open();
		service.answerNext('silent');
		const sent = await push.send(service.subscriptionAt('one'), message);
		expect(sent).toEqual({ kind: 'retry', unknown: true });
		const subscription = service.subscriptionAt('one');
		await service.stop();
		started.pop();
		expect(await push.send(subscription, message)).toEqual({ kind: 'retry', unknown: false });
	});

	it('waits for an answer only so long', async () => {
		const server = createServer(() => {}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
		const { service } = await open();
		const rules = { allowedHosts: [host], origin: 'http://localhost:3000' };
		const push = openWebPush({ vapid, rules, limitMs: 200 });
		const subscription = { ...service.subscriptionAt('x'), endpoint: `http://${host}/x` };
		expect(await push.send(subscription, message)).toEqual({ kind: 'retry', unknown: true });
		server.closeAllConnections();
		server.close();
	});

	it('does not call a name that leads to this machine', async () => {
		const { service } = await open();
		const push = openWebPush({
			vapid,
			rules: { allowedHosts: ['fcm.googleapis.com'], origin: 'http://localhost:3000' },
			lookup: async () => [{ address: '127.0.0.1', family: 4 }]
		});
		const endpoint = 'https://fcm.googleapis.com/x';
		expect(await push.send({ ...service.subscriptionAt('x'), endpoint }, message)).toEqual({
			kind: 'refused',
			reason: 'endpoint-private'
		});
	});

	it('connects to the address that was checked, wherever the name leads to by then', async () => {
		const { service } = await open();
		const port = service.host.split(':')[1];
		// A name that resolves nowhere: the call arrives only if nobody asks for it again.
		const url = new URL(`http://rebinding.invalid:${port}/x`);
		const body = Buffer.from('not encrypted');
		service.acceptAnything();
		const addresses = [{ address: '127.0.0.1', family: 4 }];
		expect(await postPinned({ url, addresses }, { headers: {}, body }, 2000)).toEqual({
			status: 201
		});
	});

	it('does not call an address that nobody allowed', async () => {
		const { service } = await open();
		const rules = { allowedHosts: ['127.0.0.1:1'], origin: 'http://localhost:3000' };
		const sent = await openWebPush({ vapid, rules }).send(service.subscriptionAt('x'), message);
		expect(sent).toEqual({ kind: 'refused', reason: 'endpoint-not-allowed' });
		expect(service.pushed).toEqual([]);
	});

	it('gives up on keys that no browser has', async () => {
		const { service, push } = await open();
		const keys = { p256dh: 'AAAA', auth: 'AAAA' };
		const sent = await push.send({ ...service.subscriptionAt('x'), keys }, message);
		expect(sent).toEqual({ kind: 'refused', reason: 'keys' });
	});
});
