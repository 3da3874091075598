import { desc, eq } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { cases, whatsappMessages } from '$lib/server/db/schema';
import { open, seal } from '$lib/server/sealing/sealed-value';
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

const contextOf = (row: string) => ({ table: 'whatsapp_messages', column: 'sealed', row });

/** The newest messages with their words opened and the code of the case that they reached. */
export async function listMessages(db: Db, vault: Vault, limit: number) {
	const rows = await db
		.select({ message: whatsappMessages, code: cases.code })
		.from(whatsappMessages)
		.leftJoin(cases, eq(cases.id, whatsappMessages.caseId))
		.orderBy(desc(whatsappMessages.at))
		.limit(limit);
	return rows.map(({ message: { id, at, source, sealed, outcome }, code }) => {
		const opened = open(vault.shared('whatsapp').key, sealed, contextOf(id)).toString('utf8');
		const { text } = JSON.parse(opened) as KeptMessage['content'];
		return { id, at, source, outcome, code, text };
	});
}

export async function hasMessage(db: Db, id: string): Promise<boolean> {
	return (await db.$count(whatsappMessages, eq(whatsappMessages.id, id))) > 0;
}

/** Keeps a message once; the same id again changes nothing. */
export async function keepMessage(db: Db, vault: Vault, message: KeptMessage): Promise<void> {
	const { content, ...row } = message;
	const sealed = seal(vault.shared('whatsapp').key, JSON.stringify(content), contextOf(message.id));
	await db
		.insert(whatsappMessages)
		.values({ ...row, sealed })
		.onConflictDoNothing();
}
