import { createECDH, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import ece from 'http_ece';

export type Pushed = {
	path: string;
	headers: IncomingHttpHeaders;
	/** Decrypted as the browser would, parsed. */
	payload: { title: string; body: string; url: string; tag: string };
};

/** `silent`: takes the request and cuts the line without a word. */
type Reply = { status: number; headers?: Record<string, string> } | 'silent';

/**
 * A push service on loopback with one browser subscribed, on a free port unless one is named. Give `ip:port` to
 * `PUSH_ALLOWED_HOSTS`.
 */
export async function startPushService(port = 0) {
	const browser = createECDH('prime256v1');
	browser.generateKeys();
	const auth = randomBytes(16).toString('base64url');
	const pushed: Pushed[] = [];
	const replies: Reply[] = [];
	let anything = false;
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (anything) return void response.writeHead(201).end();
			const body = Buffer.concat(chunks);
			const text = ece.decrypt(body, {
				version: 'aes128gcm',
				privateKey: browser,
				authSecret: auth
			});
			pushed.push({
				path: request.url ?? '',
				headers: request.headers,
				payload: JSON.parse(text.toString('utf8')) as Pushed['payload']
			});
			const reply = replies.shift() ?? { status: 201 };
			if (reply === 'silent') request.socket.destroy();
			else response.writeHead(reply.status, reply.headers).end();
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		host,
		pushed,
		answerNext: (reply: Reply) => void replies.push(reply),
		/** From now on also what no browser could read. */
		acceptAnything: () => void (anything = true),
		subscriptionAt: (path: string) => ({
			endpoint: `http://${host}/${path}`,
			keys: { p256dh: browser.getPublicKey().toString('base64url'), auth }
		}),
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
export type PushService = Awaited<ReturnType<typeof startPushService>>;
