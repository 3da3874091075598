import { sql } from 'drizzle-orm';
import {
	bigint,
	index,
	integer,
	jsonb,
	pgTable,
	smallint,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { ActorKind, Via } from '$lib/domain/actor';
import type { EventType } from '$lib/domain/application/event';
import { at, bytes, xid8 } from './column';

/**
 * The append-only log. It outlives the rows of an erased case, so nothing refers to it and it holds
 * codes, times and ids only. The app's role may not update or delete here.
 */
export const events = pgTable(
	'events',
	{
		place: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
		id: uuid().notNull().unique(),
		caseId: uuid('case_id').notNull(),
		seq: integer().notNull(),
		type: text().$type<EventType>().notNull(),
		v: smallint().notNull(),
		at: at('at').notNull(),
		actorKind: text('actor_kind').$type<ActorKind>().notNull(),
		actorId: uuid('actor_id'),
		via: text().$type<Via>().notNull(),
		data: jsonb().notNull(),
		/** A reader takes rows below `pg_snapshot_xmin` only and so misses no late commit. */
		xid: xid8()
			.notNull()
			.default(sql`pg_current_xact_id()`)
	},
	(table) => [
		uniqueIndex('events_case').on(table.caseId, table.seq),
		index('events_xid').on(table.xid, table.place)
	]
);

/** Every form post once: a repeat of the same id is given the first answer. */
export const actions = pgTable('actions', {
	id: uuid().primaryKey(),
	caseId: uuid('case_id'),
	type: text().notNull(),
	result: jsonb(),
	at: at('at').notNull()
});

/** Own words of residents and officers, sealed under the case's key; events name them by id. */
export const words = pgTable(
	'words',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id').notNull(),
		kind: text()
			.$type<
				'correction' | 'rejection' | 'question' | 'answer' | 'reference' | 'whatsapp' | 'family'
			>()
			.notNull(),
		text: bytes().notNull(),
		at: at('at').notNull(),
		actorKind: text('actor_kind').$type<ActorKind>().notNull(),
		actorId: uuid('actor_id'),
		answers: uuid()
	},
	(table) => [index('words_case').on(table.caseId, table.at)]
);

/** Every read of a photo, PDF or identity by anybody. Append-only like events. */
export const reads = pgTable(
	'reads',
	{
		place: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
		at: at('at').notNull(),
		actorKind: text('actor_kind').$type<ActorKind>().notNull(),
		actorId: uuid('actor_id'),
		caseId: uuid('case_id').notNull(),
		what: text().$type<'photo' | 'thumbnail' | 'pdf' | 'identity' | 'form'>().notNull(),
		target: text().notNull(),
		allowed: text().$type<'yes' | 'no'>().notNull()
	},
	(table) => [index('reads_case').on(table.caseId, table.at)]
);
