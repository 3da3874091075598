import { customType } from 'drizzle-orm/pg-core';

/** Bytes sealed or wrapped by the repository; the database never sees what is inside. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({
	dataType: () => 'bytea'
});

/** The transaction that wrote a row, so that a cursor can stop before one still open. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** An instant: ISO text in UTC on our side, timestamptz in the database. */
export const at = customType<{ data: string; driverData: string }>({
	dataType: () => 'timestamptz(3)',
	fromDriver: (value) => new Date(value).toISOString()
});

/** An instant as the limiter keeps it: a Date on its side, milliseconds since 1970 in the database. */
export const milliseconds = customType<{ data: Date; driverData: number | string }>({
	dataType: () => 'bigint',
	toDriver: (value) => value.getTime(),
	fromDriver: (value) => new Date(Number(value))
});
