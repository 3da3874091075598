import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytes } from './column';

/** Who hears: an account of the applicant, a device before sign-in, or a relative's browser. */
export const pushSubscriptions = pgTable(
	'push_subscriptions',
	{
		id: uuid().primaryKey(),
		holderKind: text('holder_kind').$type<'account' | 'reader'>().notNull(),
		holderId: uuid('holder_id').notNull(),
		/** Endpoint and keys as JSON, sealed under the shared push key. */
		sealed: bytes().notNull(),
		endpointHash: text('endpoint_hash').notNull(),
		language: text().notNull(),
		/** Shared phone: "Ada kabar untuk permohonan Anda" only. */
		discreet: boolean().notNull().default(false),
		/** Subscribed in a session that sending opened: news of this case only. */
		onlyCase: uuid('only_case'),
		createdAt: at('created_at').notNull()
	},
	(table) => [
		uniqueIndex('push_subscriptions_once').on(table.endpointHash, table.holderKind, table.holderId),
		index('push_subscriptions_holder').on(table.holderKind, table.holderId)
	]
);

/** One notice for one subscription: a code, worded only when it is sent. */
export const notices = pgTable(
	'notices',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id').notNull(),
		eventId: uuid('event_id'),
		subscriptionId: uuid('subscription_id').notNull(),
		code: text().notNull(),
		state: text().$type<'waiting' | 'sending' | 'sent' | 'gone' | 'failed'>().notNull(),
		attempts: integer().notNull().default(0),
		/** A retry after an unknown outcome, sent with the same tag and topic. */
		markedRepeat: boolean('marked_repeat').notNull().default(false),
		createdAt: at('created_at').notNull(),
		/** When it is to be sent, or its sending began: long past, its worker has died. */
		dueAt: at('due_at').notNull(),
		sentAt: at('sent_at')
	},
	(table) => [
		uniqueIndex('notices_once').on(table.eventId, table.subscriptionId, table.code),
		index('notices_case').on(table.caseId),
		index('notices_due')
			.on(table.dueAt)
			.where(sql`state in ('waiting', 'sending')`)
	]
);

/** WhatsApp messages as they came, deduplicated by Meta's message id; sender and text sealed. */
export const whatsappMessages = pgTable('whatsapp_messages', {
	id: text().primaryKey(),
	at: at('at').notNull(),
	source: text().$type<'webhook' | 'paste'>().notNull(),
	sealed: bytes().notNull(),
	caseId: uuid('case_id'),
	outcome: text().$type<'confirmed' | 'proven' | 'known' | 'no-code' | 'no-case'>().notNull()
});

/** "Diminta lebih? Laporkan": sealed, listed to the supervisor. */
export const reports = pgTable('reports', {
	id: uuid().primaryKey(),
	at: at('at').notNull(),
	sealed: bytes().notNull(),
	seenAt: at('seen_at'),
	seenBy: uuid('seen_by')
});
