import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { cases } from './case';
import { at, bytes } from './column';

/** A paper of a case by kind and person; `slot` is `kind:person`. */
export const papers = pgTable(
	'papers',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		slot: text().notNull(),
		kind: text().notNull(),
		person: text().notNull(),
		createdAt: at('created_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.caseId, table.slot] })]
);

/** One photographed page. A page replaced after sending stays until retention, with `removedAt`. */
export const pages = pgTable(
	'pages',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		slot: text().notNull(),
		/** SHA-256 (hex) of the bytes as they arrived. */
		digest: text().notNull(),
		place: integer().notNull(),
		storageKey: text('storage_key').notNull(),
		thumbnailKey: text('thumbnail_key').notNull(),
		/** The page's own key, sealed under the case's key. */
		sealedKey: bytes('sealed_key').notNull(),
		bytes: integer().notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		flags: text().array().notNull(),
		arrivedAt: at('arrived_at').notNull(),
		removedAt: at('removed_at')
	},
	(table) => [
		index('pages_case').on(table.caseId, table.slot),
		uniqueIndex('pages_once')
			.on(table.caseId, table.slot, table.digest)
			.where(sql`removed_at is null`)
	]
);

/** A document that the order makes, with its own state. */
export const outputs = pgTable(
	'outputs',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		output: text().notNull(),
		kind: text().notNull(),
		person: text().notNull(),
		medium: text().$type<'pdf' | 'card'>().notNull(),
		state: text().notNull(),
		sealedNumber: bytes('sealed_number'),
		pdfStorageKey: text('pdf_storage_key'),
		pdfSealedKey: bytes('pdf_sealed_key'),
		pdfBytes: integer('pdf_bytes'),
		issuedAt: at('issued_at')
	},
	(table) => [
		primaryKey({ columns: [table.caseId, table.output] }),
		index('outputs_state').on(table.state, table.kind)
	]
);
