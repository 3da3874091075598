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

/** The connection of each pool on which its fixed reads follow each other. */
const lines = new WeakMap<Db, postgres.Sql>();

/** Opens a pool. Lost connections are made anew by the driver; `close` waits for queries under way. */
export function connect(url: string, { connections = 10 } = {}) {
	const options = {
		connect_timeout: 5,
		// The driver's own waits, up to 20 s, keep who asks from an answer, and pages from coming back.
		backoff: () => 0.05,
		idle_timeout: 60,
		onnotice: () => {}
	};
	const client = postgres(url, { ...options, max: connections });
	const line = postgres(url, { ...options, max: 1 });
	const db = drizzle(preparing(client), { schema });
	lines.set(db, line);
	const close = async () => {
		await Promise.all([client.end({ timeout: 5 }), line.end({ timeout: 5 })]);
	};
	return { db, client, close };
}

/**
 * Runs a statement that is asked for more often than all others together, is answered in an instant and never
 * changes its text. All go down one connection without waiting for each other, so that many at once cost few
 * ways to the database; drizzle, which would build the text anew each time, is passed by.
 */
export async function readFixed<Row extends object>(
	db: Db,
	text: string,
	values: (string | number)[]
): Promise<Row[]> {
	const line = lines.get(db);
	if (!line) throw new Error('a fixed read is asked of the pool, never inside a transaction');
	return line.unsafe<Row[]>(text, values, { prepare: true });
}
