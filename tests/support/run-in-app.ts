import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * Runs the `prepare` of a support module beside a running app, on its database, keys and files: a journey that
 * begins in the middle of a case gets there by the real use-cases.
 *
 * node tests/support/run-in-app.ts DATA_DIR MODULE [JSON] → prints one line of JSON
 */
const [dataDir, module, input = 'null'] = process.argv.slice(2);
if (!dataDir || !module) throw new Error('node tests/support/run-in-app.ts DATA_DIR MODULE [JSON]');

const { port, passwords } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
	port: number;
	passwords: Record<string, string>;
};
const addressFor = (role: string) =>
	`postgres://${role}:${passwords[role]}@127.0.0.1:${port}/ketanmu`;

const vite = await createServer({
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	appType: 'custom',
	logLevel: 'error',
	optimizeDeps: { noDiscovery: true }
});
try {
	const { openBeside } = (await vite.ssrLoadModule('/tests/support/beside-app.ts')) as {
		openBeside: (env: Record<string, string>) => Promise<{ close: () => Promise<void> }>;
	};
	const services = await openBeside({
		DATABASE_URL: addressFor('ketanmu_app'),
		DATABASE_OWNER_URL: addressFor('ketanmu_owner'),
		DATABASE_EMBEDDED: 'true',
		DATA_DIR: dataDir,
		WORKER: 'off'
	});
	const { prepare } = (await vite.ssrLoadModule(module)) as {
		prepare: (services: unknown, input: unknown) => Promise<unknown>;
	};
	const result = await prepare(services, JSON.parse(input));
	await services.close();
	process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
	await vite.close();
}
process.exit(0);
