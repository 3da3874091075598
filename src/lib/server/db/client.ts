import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/** The database, or a transaction on it: every repository function takes one as its first argument. */
export type Db = PostgresJsDatabase<typeof schema>;

/**
 * drizzle has every query planned anew, and asks first what its parameters are: two ways there and back
 * where a statement that the connection knows needs one and half the time of the database.
 */
function preparing<Client extends postgres.ISql>(client: Client): Client {
	const unsafe: postgres.ISql['unsafe'] = (query, parameters, options) =>
		client.unsafe(query, parameters, { ...options, prepare: !!parameters?.length });
	const inside =
		(run: (...args: unknown[]) => unknown) =>
		(...args: unknown[]) =>
			run(...args.map((arg) => (typeof arg === 'function' ? within(arg as Inside) : arg)));
	return new Proxy(client, {
		get(target, name) {
			if (name === 'unsafe') return unsafe;
			const value = Reflect.get(target, name) as unknown;
			return name === 'begin' || name === 'savepoint' ? inside(value as Inside) : value;
		}
	});
}

type Inside = (...args: unknown[]) => unknown;
const within = (work: Inside) => (client: unknown) => work(preparing(client as postgres.ISql));

/** Opens a pool. Lost connections are made anew by the driver; `close` waits for queries under way. */
export function connect(url: string, { connections = 10 } = {}) {
	const client = postgres(url, {
		max: connections,
		connect_timeout: 5,
		// The driver's own waits, up to 20 s, keep who asks from an answer, and pages from coming back.
		backoff: () => 0.05,
		idle_timeout: 60,
		onnotice: () => {}
	});
	return {
		db: drizzle(preparing(client), { schema }),
		client,
		close: () => client.end({ timeout: 5 })
	};
}
