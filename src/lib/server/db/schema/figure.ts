import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Status } from '$lib/domain/application/status';
import type { Lane } from '$lib/domain/program/order';
import { at } from './column';

/** Each stay of a case in a status once it is over; names no case, so it outlives them. */
export const stays = pgTable(
	'stays',
	{
		place: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
		lane: text().$type<Lane>().notNull(),
		status: text().$type<Status>().notNull(),
		leftAt: at('left_at').notNull(),
		/** Of working days, by the office's calendar as it was when the stay ended. */
		minutes: integer().notNull()
	},
	// Holds all that is asked, so that counting reads the index alone, and of it the last days alone.
	(table) => [index('stays_left').on(table.leftAt, table.lane, table.status, table.minutes)]
);

/** How long cases of a lane usually stay in a status, in working hours; kept by a job. */
export const estimates = pgTable(
	'estimates',
	{
		lane: text().$type<Lane>().notNull(),
		status: text().$type<Status>().notNull(),
		p50: integer().notNull(),
		p80: integer().notNull(),
		/** How many cases tell so. */
		cases: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.lane, table.status] })]
);

/**
 * Each waiting case's number in its line, kept by a job. Not in `cases`, whose rows officers lock to take
 * them: a row that the job holds would be passed over. It holds only while the case's `since` is the same.
 */
export const positions = pgTable('positions', {
	caseId: uuid('case_id').primaryKey(),
	since: at('since').notNull(),
	position: integer().notNull()
});
