import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';

type Secrets = { port: number; passwords: Record<'ketanmu_owner' | 'ketanmu_app', string> };

/** How the app of the journeys reaches its own database. */
export function databaseOfApp(role: keyof Secrets['passwords'] = 'ketanmu_app'): string {
	const file = join(process.env.APP_DATA_DIR ?? '', 'postgres.json');
	const { port, passwords } = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
	return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/ketanmu`;
}

/** Beside the app, as the owner: to look at what it wrote, and to let days pass in its rows. */
export const sqlOfApp = (): Sql =>
	postgres(databaseOfApp('ketanmu_owner'), { max: 1, onnotice: () => {} });
