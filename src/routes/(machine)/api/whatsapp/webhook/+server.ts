import { error, text } from '@sveltejs/kit';
import { timingSafeEqual } from 'node:crypto';
import { services } from '$lib/server/services';
import { receiveMessage } from '$lib/server/whatsapp/receive-message';
import { isSigned } from '$lib/server/whatsapp/signature';
import { messagesIn } from '$lib/server/whatsapp/webhook-message';
import type { RequestHandler } from './$types';

/** By bytes: a token of as many letters may have more of them. */
function isSame(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}

/** Meta's handshake: the challenge comes back only to who knows the token. */
export const GET: RequestHandler = ({ url }) => {
	const { WHATSAPP_VERIFY_TOKEN } = services().env;
	const token = url.searchParams.get('hub.verify_token') ?? '';
	const challenge = url.searchParams.get('hub.challenge') ?? '';
	const asked = url.searchParams.get('hub.mode') === 'subscribe';
	if (!asked || !WHATSAPP_VERIFY_TOKEN || !isSame(token, WHATSAPP_VERIFY_TOKEN))
		error(403, 'forbidden');
	return text(challenge);
};

const mostBytes = 1_000_000;

export const POST: RequestHandler = async ({ request }) => {
	const all = services();
	const { WHATSAPP_APP_SECRET, WHATSAPP_PHONE_NUMBER_ID } = all.env;
	if (Number(request.headers.get('content-length') ?? 0) > mostBytes) error(413, 'too large');
	const body = Buffer.from(await request.arrayBuffer());
	const signature = request.headers.get('x-hub-signature-256');
	if (!WHATSAPP_APP_SECRET || !isSigned(body, signature, WHATSAPP_APP_SECRET))
		error(403, 'forbidden');
	const by = { actor: { kind: 'whatsapp' }, via: 'whatsapp', source: 'webhook' } as const;
	for (const message of messagesIn(parsed(body), WHATSAPP_PHONE_NUMBER_ID))
		await receiveMessage(all, message, by);
	return text('ok');
};

function parsed(body: Buffer): unknown {
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		return undefined;
	}
}
