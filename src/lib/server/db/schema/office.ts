import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import { at, bytes, milliseconds } from './column';

/** One row: which office this database serves and the master key that fits it. */
export const installation = pgTable('installation', {
	office: text().primaryKey(),
	masterFingerprint: text('master_fingerprint').notNull(),
	createdAt: at('created_at').notNull(),
	/** `npm run demo:remove` was here: no start fills an empty office with invented cases by itself. */
	demoRemovedAt: at('demo_removed_at')
});

export const catalogueVersions = pgTable('catalogue_versions', {
	version: integer().primaryKey(),
	validFrom: text('valid_from').notNull(),
	catalogue: jsonb().$type<Catalogue>().notNull(),
	createdAt: at('created_at').notNull()
});

/** Every setting with its history: the newest `validFrom` that is not in the future holds. */
export const settings = pgTable(
	'settings',
	{
		place: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
		key: text().notNull(),
		value: jsonb(),
		validFrom: at('valid_from').notNull(),
		setAt: at('set_at').notNull(),
		setBy: uuid('set_by')
	},
	(table) => [index('settings_key').on(table.key, table.validFrom)]
);

/** Kecamatan and villages by Kemendagri code, since names repeat. */
export const places = pgTable(
	'places',
	{
		code: text().primaryKey(),
		name: text().notNull(),
		kind: text().$type<'kecamatan' | 'desa' | 'kelurahan'>().notNull(),
		parent: text(),
		postal: text()
	},
	(table) => [index('places_parent').on(table.parent)]
);

/** Random keys that several cases share (accounts, staff, push, index per column, pepper), wrapped. */
export const dataKeys = pgTable('data_keys', {
	id: text().primaryKey(),
	purpose: text().notNull(),
	wrapped: bytes().notNull(),
	createdAt: at('created_at').notNull(),
	retiredAt: at('retired_at')
});

/** Counters of tries, kept here so that every process sees them and a restart forgets nothing. */
export const limits = pgTable('limits', {
	key: text().primaryKey(),
	points: integer().notNull().default(0),
	expire: milliseconds()
});
