import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, bytes } from './column';

/** A resident's account: its own row, never a number. Several may carry the same number. */
export const accounts = pgTable(
	'accounts',
	{
		id: uuid().primaryKey(),
		phone: bytes().notNull(),
		phoneIndex: bytes('phone_index').notNull(),
		pinHash: text('pin_hash').notNull(),
		pepperId: text('pepper_id').notNull(),
		provenAt: at('proven_at'),
		/** Blind index of WhatsApp's business-scoped user id that proved the number. */
		whatsappUserIndex: bytes('whatsapp_user_index'),
		demo: boolean().notNull().default(false),
		createdAt: at('created_at').notNull()
	},
	(table) => [
		index('accounts_phone').on(table.phoneIndex),
		uniqueIndex('accounts_proven')
			.on(table.phoneIndex)
			.where(sql`proven_at is not null`)
	]
);

/** Session ids are stored as their SHA-256 in hex. */
export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		userId: uuid('user_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		expiresAt: at('expires_at').notNull(),
		/** Somebody else's phone: until closed, at most 30 minutes. */
		borrowed: boolean().notNull(),
		/** A session opened by sending may open this case only, until the next sign-in. */
		onlyCase: uuid('only_case'),
		createdAt: at('created_at').notNull()
	},
	(table) => [index('sessions_user').on(table.userId)]
);

/** A browser by the hash of its random key: it holds drafts before phone and PIN are set. */
export const devices = pgTable('devices', {
	id: uuid().primaryKey(),
	keyHash: text('key_hash').notNull().unique(),
	createdAt: at('created_at').notNull(),
	seenAt: at('seen_at').notNull()
});

/** The mark of a device on which this account has signed in as one's own. */
export const knownDevices = pgTable('known_devices', {
	id: uuid().primaryKey(),
	tokenHash: text('token_hash').notNull().unique(),
	accountId: uuid('account_id')
		.notNull()
		.references(() => accounts.id, { onDelete: 'cascade' }),
	createdAt: at('created_at').notNull()
});

/** "Lanjutkan di HP lain": a one-time code, 15 minutes, 5 tries. */
export const transfers = pgTable('transfers', {
	id: uuid().primaryKey(),
	caseId: uuid('case_id').notNull(),
	codeHash: text('code_hash').notNull().unique(),
	madeBy: uuid('made_by').notNull(),
	expiresAt: at('expires_at').notNull(),
	usedAt: at('used_at')
});

export const staff = pgTable('staff', {
	id: uuid().primaryKey(),
	username: text().notNull().unique(),
	name: bytes().notNull(),
	role: text().$type<'operator' | 'supervisor' | 'rider' | 'village' | 'facility'>().notNull(),
	passwordHash: text('password_hash').notNull(),
	pepperId: text('pepper_id').notNull(),
	demo: boolean().notNull().default(false),
	createdAt: at('created_at').notNull(),
	endedAt: at('ended_at')
});

export const staffSessions = pgTable('staff_sessions', {
	id: text().primaryKey(),
	userId: uuid('user_id')
		.notNull()
		.references(() => staff.id, { onDelete: 'cascade' }),
	expiresAt: at('expires_at').notNull(),
	createdAt: at('created_at').notNull()
});

/** A one-time link by which a member of staff sets username and password. */
export const staffInvites = pgTable('staff_invites', {
	id: uuid().primaryKey(),
	tokenHash: text('token_hash').notNull().unique(),
	role: text().$type<'operator' | 'supervisor'>().notNull(),
	name: bytes(),
	madeBy: uuid('made_by'),
	expiresAt: at('expires_at').notNull(),
	usedAt: at('used_at')
});

/** A relative's link: the token only as its hash, the name for oneself sealed under the case's key. */
export const links = pgTable(
	'links',
	{
		id: uuid().primaryKey(),
		caseId: uuid('case_id').notNull(),
		tokenHash: text('token_hash').notNull().unique(),
		name: bytes().notNull(),
		level: text().$type<'stage' | 'delivery'>().notNull(),
		language: text().notNull(),
		createdAt: at('created_at').notNull(),
		firstOpenedAt: at('first_opened_at'),
		opens: integer().notNull().default(0),
		endedAt: at('ended_at'),
		endedBy: text('ended_by').$type<'applicant' | 'follower'>()
	},
	(table) => [index('links_case').on(table.caseId)]
);

/** A browser that opened a link: its cookie, as a hash. */
export const linkReaders = pgTable('link_readers', {
	id: uuid().primaryKey(),
	linkId: uuid('link_id')
		.notNull()
		.references(() => links.id, { onDelete: 'cascade' }),
	cookieHash: text('cookie_hash').notNull().unique(),
	at: at('at').notNull()
});
