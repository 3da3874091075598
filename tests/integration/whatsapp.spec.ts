import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Phone } from '$lib/domain/identity/phone';
import { findCase } from '$lib/server/repository/application';
import { insertAccount } from '$lib/server/repository/account';
import { accounts } from '$lib/server/db/schema';
import { eq } from 'drizzle-orm';
import { receiveMessage } from '$lib/server/whatsapp/receive-message';
import { isSigned } from '$lib/server/whatsapp/signature';
import { messagesIn, type WhatsappMessage } from '$lib/server/whatsapp/webhook-message';
import { openDesk, type Desk } from '../support/services';
import { sendCase } from '../support/sent-case';

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk('2026-11-24T01:00:00.000Z', { OFFICE: '99.01' });
});
afterAll(() => desk.end());

const phone = '628129999000' as Phone;
const webhook = { actor: { kind: 'whatsapp' }, via: 'whatsapp', source: 'webhook' } as const;
const statusOf = async (id: string) => (await findCase(desk.db, { kind: 'system' }, id))?.status;
const take = (message: Partial<WhatsappMessage> & { text: string }) =>
	receiveMessage(desk, { id: `wamid.${randomUUID()}`, ...message }, webhook);

async function waiting() {
	const account = randomUUID();
	const secret = { id: account, hash: 'none', pepperId: 'none' };
	await insertAccount(desk.db, desk.vault, { ...secret, phone, now: desk.now() });
	const { office } = await desk.officeNow();
	const { id } = await sendCase(desk, account, 'general', office.prefix);
	const code = (await findCase(desk.db, { kind: 'system' }, id))?.code as string;
	return { account, id, code };
}
const provenAt = async (account: string) =>
	(await desk.db.select().from(accounts).where(eq(accounts.id, account)))[0]?.provenAt;

describe('a WhatsApp message', () => {
	it('with the code moves the case into the queue, whoever sends it', async () => {
		const { id, code, account } = await waiting();
		expect(await take({ text: `Halo, kode ${code.toLowerCase()} ya` })).toEqual([
			{ code, outcome: 'confirmed' }
		]);
		expect(await statusOf(id)).toBe('queued');
		expect(await provenAt(account)).toBeNull();
	});

	it('from the number on the form proves the number too', async () => {
		const { id, code, account } = await waiting();
		expect(await take({ text: code, from: phone, userId: 'ID.1' })).toEqual([
			{ code, outcome: 'proven' }
		]);
		expect(await statusOf(id)).toBe('queued');
		expect(await provenAt(account)).not.toBeNull();
	});

	it('from another number confirms, but proves nothing', async () => {
		const { code, account } = await waiting();
		expect(await take({ text: code, from: '628111111111' })).toMatchObject([
			{ outcome: 'confirmed' }
		]);
		expect(await provenAt(account)).toBeNull();
	});

	it('has one effect, however often it comes', async () => {
		const { id, code } = await waiting();
		const message = { id: `wamid.${randomUUID()}`, text: code };
		await Promise.all([1, 2, 3].map(() => receiveMessage(desk, message, webhook)));
		await receiveMessage(desk, message, webhook);
		expect((await findCase(desk.db, { kind: 'system' }, id))?.version).toBe(3);
	});

	it('without a code, or with one that nobody has, touches nothing', async () => {
		const { id } = await waiting();
		expect(await take({ text: 'Sudah sampai mana?' })).toEqual([{ outcome: 'no-code' }]);
		expect(await take({ text: 'RKN-8H2P-5RWX' })).toMatchObject([{ outcome: 'no-case' }]);
		expect(await statusOf(id)).toBe('awaiting-confirmation');
	});
});

describe('the webhook', () => {
	const body = Buffer.from('{"a":1}');
	const signature = `sha256=${createHmac('sha256', 'secret').update(body).digest('hex')}`;

	it.each([
		['another secret', signature, 'Secret', body],
		['another body', signature, 'secret', Buffer.from('{"a": 1}')],
		['a cut signature', signature.slice(0, -2), 'secret', body],
		['none', null, 'secret', body]
	])('takes no signature with %s', (_, header, secret, bytes) => {
		expect(isSigned(bytes, header, secret)).toBe(false);
	});
	it('takes the right one', () => expect(isSigned(body, signature, 'secret')).toBe(true));

	const event = (value: object, field = 'messages') => ({
		object: 'whatsapp_business_account',
		entry: [{ id: '1', changes: [{ field, value }] }]
	});
	const text = { id: 'wamid.1', type: 'text', text: { body: 'Kode' }, timestamp: '1' };

	it('reads a message with neither from nor wa_id', () => {
		const found = messagesIn(event({ contacts: [{ user_id: 'ID.9' }], messages: [text] }));
		expect(found).toEqual([{ id: 'wamid.1', text: 'Kode', userId: 'ID.9' }]);
	});
	it('passes over statuses, echoes, other numbers and what has no shape', () => {
		const ours = { metadata: { phone_number_id: '7' }, messages: [text] };
		expect(messagesIn(event({ statuses: [{ id: 'x' }] }))).toEqual([]);
		expect(messagesIn(event({ messages: [text] }, 'smb_message_echoes'))).toEqual([]);
		expect(messagesIn(event(ours), '8')).toEqual([]);
		expect(messagesIn(event(ours), '7')).toHaveLength(1);
		expect(messagesIn(event({ messages: [{ id: 1 }, null, 'x', text] }))).toHaveLength(1);
		expect(messagesIn('nonsense')).toEqual([]);
	});
});
