import { createHmac, randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';

/** A text that comes to the office's line as Meta delivers it, signed with the app's secret. */
export async function sendWhatsapp(
	origin: string,
	secret: string,
	{ phone, text }: { phone: string; text: string }
): Promise<void> {
	const message = {
		id: `wamid.${randomUUID()}`,
		type: 'text',
		from: phone.replace(/^0/, '62'),
		text: { body: text }
	};
	const value = { messages: [message] };
	const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
	const signature = createHmac('sha256', secret).update(body).digest('hex');
	const answer = await fetch(`${origin}/api/whatsapp/webhook`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }
	});
	expect(answer.status).toBe(200);
}
