import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { readEnv } from '../../src/env';
import { createServices, type Services } from '../../src/lib/server/services';
import { freshDatabase } from './database';

/** The services of an office on its own database and folder, with a clock that the test sets; `owner` may do all. */
export type Desk = Services & {
	clock: { set: (instant: string) => void };
	owner: Sql;
	end: () => Promise<void>;
};

/** Real PostgreSQL, real files, real decoder; `env` overrides settings of the process. */
export async function openDesk(
	at = '2026-11-24T01:00:00.000Z',
	env: Record<string, string> = {}
): Promise<Desk> {
	const database = await freshDatabase();
	const folder = await mkdtemp(join(tmpdir(), 'ketanmu-desk-'));
	let now = new Date(at);
	const services = await createServices(
		readEnv({
			DATABASE_URL: database.appUrl,
			DATABASE_OWNER_URL: database.ownerUrl,
			DATABASE_EMBEDDED: 'true',
			DATA_DIR: folder,
			WORKER: 'off',
			...env
		}),
		() => now
	);
	// Connects only when it is used.
	const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
	return {
		...services,
		owner,
		clock: { set: (instant) => (now = new Date(instant)) },
		async end() {
			await owner.end();
			await services.close();
			await database.drop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
