import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/** The database, or a transaction on it: every repository function takes one as its first argument. */
export type Db = PostgresJsDatabase<typeof schema>;

/** Opens a pool. Lost connections are made anew by the driver; `close` waits for queries under way. */
export function connect(url: string, { connections = 10 } = {}) {
	const client = postgres(url, {
		max: connections,
		connect_timeout: 5,
		idle_timeout: 60,
		onnotice: () => {}
	});
	return {
		db: drizzle(client, { schema }),
		client,
		close: () => client.end({ timeout: 5 })
	};
}
