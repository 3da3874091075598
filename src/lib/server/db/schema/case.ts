import { sql } from 'drizzle-orm';
import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uuid
} from 'drizzle-orm/pg-core';
import type { Status } from '$lib/domain/application/status';
import type { Lane, Order } from '$lib/domain/program/order';
import type { Way } from '$lib/domain/program/program';
import { at, bytes } from './column';

/** One application. No account is named here: whose it is stands in `access`. */
export const cases = pgTable(
	'cases',
	{
		id: uuid().primaryKey(),
		code: text().unique(),
		program: text().notNull(),
		services: text().array().notNull(),
		catalogueVersion: integer('catalogue_version').notNull(),
		status: text().$type<Status>().notNull(),
		/** Resolved when sent; no page computes it again. */
		order: jsonb().$type<Order>(),
		lane: text().$type<Lane>(),
		way: text().$type<Way>(),
		answers: bytes(),
		delivery: bytes(),
		demo: boolean().notNull().default(false),
		version: integer().notNull().default(0),
		createdAt: at('created_at').notNull(),
		touchedAt: at('touched_at').notNull(),
		since: at('since').notNull(),
		sentAt: at('sent_at'),
		placeAt: at('place_at'),
		endedAt: at('ended_at'),
		claimedBy: uuid('claimed_by'),
		claimSeenAt: at('claim_seen_at'),
		notReceivedAt: at('not_received_at'),
		openQuestions: integer('open_questions').notNull().default(0),
		/** Draft limits: pages and bytes as stored. */
		pageCount: integer('page_count').notNull().default(0),
		storedBytes: bigint('stored_bytes', { mode: 'number' }).notNull().default(0)
	},
	(table) => [
		index('cases_queue').on(table.status, table.lane, table.placeAt),
		index('cases_claimed')
			.on(table.claimedBy)
			.where(sql`claimed_by is not null`),
		/** Questions of residents that wait for an answer. */
		index('cases_questions')
			.on(table.placeAt)
			.where(sql`open_questions > 0`),
		index('cases_touched').on(table.status, table.touchedAt),
		/** What time does to a case counts from the day its status began. */
		index('cases_since').on(table.status, table.since)
	]
);

/** The random key of one case, wrapped by the master key; destroying it erases the case. */
export const caseKeys = pgTable('case_keys', {
	caseId: uuid('case_id').primaryKey(),
	wrapped: bytes(),
	createdAt: at('created_at').notNull(),
	destroyedAt: at('destroyed_at')
});

/** A person of a case by role; everything about them is sealed. */
export const persons = pgTable(
	'persons',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		person: text().notNull(),
		facts: bytes(),
		nikIndex: bytes('nik_index'),
		kkIndex: bytes('kk_index')
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.person] }),
		index('persons_nik').on(table.nikIndex),
		index('persons_kk').on(table.kkIndex)
	]
);

/** What the sender declared and agreed to, word by word: version and hash of the text shown. */
export const consents = pgTable(
	'consents',
	{
		caseId: uuid('case_id').notNull(),
		kind: text().notNull(),
		version: integer().notNull(),
		textHash: text('text_hash').notNull(),
		language: text().notNull(),
		given: boolean().notNull(),
		at: at('at').notNull()
	},
	(table) => [primaryKey({ columns: [table.caseId, table.kind, table.at] })]
);

/** Who may open a case, since when and until when. */
export const access = pgTable(
	'access',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		holderKind: text('holder_kind').$type<HolderKind>().notNull(),
		holderId: uuid('holder_id').notNull(),
		level: text().$type<AccessLevel>().notNull(),
		fromAt: at('from_at').notNull(),
		untilAt: at('until_at')
	},
	(table) => [
		index('access_holder').on(table.holderKind, table.holderId),
		index('access_case').on(table.caseId)
	]
);

export type HolderKind =
	'device' | 'account' | 'follower' | 'village' | 'facility' | 'rider' | 'counter';
export type AccessLevel = 'applicant' | 'stage' | 'delivery' | 'full';
