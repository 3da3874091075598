import { eq } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { whatsappMessages } from '$lib/server/db/schema';
import { seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

export type WhatsappOutcome = (typeof whatsappMessages.$inferInsert)['outcome'];

export type KeptMessage = {
	id: string;
	at: string;
	source: 'webhook' | 'paste';
	/** Sealed as a whole: sender and words. */
	content: { text: string; from?: string; userId?: string };
	caseId?: string;
	outcome: WhatsappOutcome;
};

export async function hasMessage(db: Db, id: string): Promise<boolean> {
	return (await db.$count(whatsappMessages, eq(whatsappMessages.id, id))) > 0;
}

/** Keeps a message once; the same id again changes nothing. */
export async function keepMessage(db: Db, vault: Vault, message: KeptMessage): Promise<void> {
	const { content, ...row } = message;
	const context = { table: 'whatsapp_messages', column: 'sealed', row: message.id };
	const sealed = seal(vault.shared('whatsapp').key, JSON.stringify(content), context);
	await db
		.insert(whatsappMessages)
		.values({ ...row, sealed })
		.onConflictDoNothing();
}
