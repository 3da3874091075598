import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/postgres/embedded.ts';

declare module 'vitest' {
	interface ProvidedContext {
		adminUrl: string;
		databaseUrl: string;
		ownerUrl: string;
	}
}

type Migrate = { migrate: (ownerUrl: string, appRole: string) => Promise<void> };

const migrations = join(import.meta.dirname, '../../src/lib/server/db/migrate.ts');

/** One PostgreSQL for a whole run; its migrated database is what every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'ketanmu-test-'));
	const server = await startPostgres(folder, { durable: false });
	if (existsSync(migrations)) {
		const { migrate } = (await import(/* @vite-ignore */ migrations)) as Migrate;
		await migrate(server.ownerUrl, new URL(server.databaseUrl).username);
	}
	project.provide('adminUrl', server.adminUrl);
	project.provide('databaseUrl', server.databaseUrl);
	project.provide('ownerUrl', server.ownerUrl);
	return async () => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
}
