import { sql } from 'drizzle-orm';
import {
	boolean,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import type { OriginalState } from '$lib/domain/delivery/original';
import type { Way } from '$lib/domain/program/program';
import { cases } from './case';
import { at, bytes } from './column';

/** A parcel or another hand-over; it may carry outputs of several cases and has its own number. */
export const shipments = pgTable(
	'shipments',
	{
		id: uuid().primaryKey(),
		number: text().notNull().unique(),
		/** The case whose key seals the destination. */
		caseId: uuid('case_id').notNull(),
		way: text().$type<Way>().notNull(),
		courier: text(),
		/** Integer rupiah, as it held when the resident chose. */
		fee: integer(),
		state: text().notNull(),
		destination: bytes(),
		waybill: text(),
		fetchedBy: bytes('fetched_by'),
		createdAt: at('created_at').notNull(),
		handedOverAt: at('handed_over_at'),
		deliveredAt: at('delivered_at')
	},
	(table) => [index('shipments_state').on(table.state, table.createdAt)]
);

/** An output is in at most one live shipment. */
export const shipmentOutputs = pgTable(
	'shipment_outputs',
	{
		shipmentId: uuid('shipment_id')
			.notNull()
			.references(() => shipments.id, { onDelete: 'cascade' }),
		caseId: uuid('case_id').notNull(),
		output: text().notNull(),
		live: boolean().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.shipmentId, table.caseId, table.output] }),
		uniqueIndex('shipment_outputs_live')
			.on(table.caseId, table.output)
			.where(sql`live`)
	]
);

/** A paper that the office takes back, as the events of its case tell; `shipmentId` asks for it. */
export const originals = pgTable(
	'originals',
	{
		caseId: uuid('case_id')
			.notNull()
			.references(() => cases.id, { onDelete: 'cascade' }),
		shipmentId: uuid('shipment_id').notNull(),
		slot: text().notNull(),
		state: text().$type<OriginalState>().notNull(),
		changedAt: at('changed_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.caseId, table.slot] })]
);
