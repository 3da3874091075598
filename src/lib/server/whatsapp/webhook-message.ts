import { z } from 'zod';

/** A text that somebody sent to the office's line. `from` may be absent; `userId` is what stays. */
export type WhatsappMessage = {
	/** Meta's message id: the same message may come again for seven days. */
	id: string;
	text: string;
	/** `628…` digits, where Meta still tells the number. */
	from?: string;
	/** Business-scoped user id. */
	userId?: string;
};

const message = z.looseObject({
	id: z.string().min(1).max(512),
	type: z.string(),
	from: z.string().optional(),
	from_user_id: z.string().optional(),
	text: z.looseObject({ body: z.string().max(8192) }).optional()
});

const value = z.looseObject({
	metadata: z.looseObject({ phone_number_id: z.string().optional() }).optional(),
	contacts: z
		.array(z.looseObject({ wa_id: z.string().optional(), user_id: z.string().optional() }))
		.optional(),
	messages: z.array(z.unknown()).optional()
});

const payload = z.looseObject({
	entry: z.array(
		z.looseObject({
			changes: z.array(z.looseObject({ field: z.string().optional(), value: z.unknown() }))
		})
	)
});

/**
 * The texts in a webhook's body (Meta Cloud API): entry × changes × messages. Statuses, other kinds and
 * fields, and events of another number than ours are passed over; so is whatever has no shape we know.
 * @param ownNumberId `WHATSAPP_PHONE_NUMBER_ID`, if set
 */
export function messagesIn(body: unknown, ownNumberId?: string): WhatsappMessage[] {
	const parsed = payload.safeParse(body);
	if (!parsed.success) return [];
	const changes = parsed.data.entry.flatMap((entry) => entry.changes);
	return changes
		.filter((change) => change.field === 'messages')
		.flatMap((change) => {
			const found = value.safeParse(change.value);
			if (!found.success) return [];
			const { metadata, contacts, messages } = found.data;
			if (ownNumberId && metadata?.phone_number_id !== ownNumberId) return [];
			return (messages ?? []).flatMap((raw) => textOf(raw, contacts ?? []));
		});
}

function textOf(raw: unknown, contacts: { wa_id?: string; user_id?: string }[]): WhatsappMessage[] {
	const parsed = message.safeParse(raw);
	if (!parsed.success || parsed.data.type !== 'text' || !parsed.data.text) return [];
	const { id, from, from_user_id, text } = parsed.data;
	const contact =
		contacts.find(({ wa_id }) => from !== undefined && wa_id === from) ??
		(contacts.length === 1 ? contacts[0] : undefined);
	const userId = from_user_id ?? contact?.user_id;
	const number = from ?? contact?.wa_id;
	return [{ id, text: text.body, ...(number && { from: number }), ...(userId && { userId }) }];
}
