import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The tables as lucia's adapter wants them: instants as Date, and of a user only what every request
 * needs, so that no hash is loaded with each page. The migrations come from `$lib/server/db/schema`.
 */
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const residentSessions = pgTable('sessions', {
	id: text().primaryKey(),
	userId: uuid('user_id').notNull(),
	expiresAt: instant('expires_at').notNull(),
	borrowed: boolean().notNull(),
	onlyCase: uuid('only_case'),
	createdAt: instant('created_at').notNull()
});

export const residents = pgTable('accounts', {
	id: uuid().primaryKey(),
	provenAt: instant('proven_at')
});

export const staffSessions = pgTable('staff_sessions', {
	id: text().primaryKey(),
	userId: uuid('user_id').notNull(),
	expiresAt: instant('expires_at').notNull(),
	createdAt: instant('created_at').notNull()
});

export const staffMembers = pgTable('staff', {
	id: uuid().primaryKey(),
	username: text().notNull(),
	role: text().$type<'operator' | 'supervisor' | 'rider' | 'village' | 'facility'>().notNull(),
	endedAt: instant('ended_at')
});
