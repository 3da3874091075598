import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from './postgres/embedded.ts';
import { isFree } from './postgres/secrets.ts';
import { Refusal } from './refusal.ts';

const root = join(import.meta.dirname, '..');

/** The address people open, unless `ORIGIN` says otherwise. */
export const portOf = (env: NodeJS.ProcessEnv) => Number(env.PORT || 3000);

/** A taken port is the commonest mistake, and node's own words for it are a stack trace. */
export async function wantPort(env: NodeJS.ProcessEnv): Promise<void> {
	const port = portOf(env);
	if (await isFree(port, env.HOST || '0.0.0.0')) return;
	throw new Refusal(`Port ${port} is taken: stop what listens there, or choose another by PORT.`);
}

/** Fills in what an app needs and nobody set; starts the embedded database when none is named. */
export async function prepareEnvironment(
	env: NodeJS.ProcessEnv
): Promise<EmbeddedPostgres | undefined> {
	env.DATA_DIR ||= join(root, '.data');
	env.PORT ||= String(portOf(env));
	env.ORIGIN ||= `http://localhost:${env.PORT}`;
	// A photo of 64 MB and the form around it; the limits of a photo are the app's own.
	env.BODY_SIZE_LIMIT ||= '66M';
	// What still runs 5 s after the signal is cut, so that everything has ended within 10.
	env.SHUTDOWN_TIMEOUT ||= '5';
	if (env.DATABASE_URL) return undefined;
	const database = await startPostgres(env.DATA_DIR);
	env.DATABASE_URL = database.databaseUrl;
	env.DATABASE_OWNER_URL = database.ownerUrl;
	env.DATABASE_EMBEDDED = 'true';
	return database;
}
