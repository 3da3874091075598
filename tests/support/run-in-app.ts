import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs the `prepare` of a support module beside a running app, on its database, keys and files: a journey that
 * begins in the middle of a case gets there by the real use-cases.
 *
 * node tests/support/run-in-app.ts BUNDLE DATA_DIR MODULE [JSON] → prints one line of JSON.
 * BUNDLE is the folder of `bundleBeside`.
 */
const [bundle, dataDir, module, input = 'null'] = process.argv.slice(2);
if (!bundle || !dataDir || !module)
	throw new Error('node tests/support/run-in-app.ts BUNDLE DATA_DIR MODULE [JSON]');

const { port, passwords } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
	port: number;
	passwords: Record<string, string>;
};
const addressFor = (role: string) =>
	`postgres://${role}:${passwords[role]}@127.0.0.1:${port}/ketanmu`;
const load = (name: string) => import(pathToFileURL(join(bundle, `${name}.js`)).href);

const { openBeside } = (await load('tests/support/beside-app')) as {
	openBeside: (env: Record<string, string>) => Promise<{ close: () => Promise<void> }>;
};
const services = await openBeside({
	DATABASE_URL: addressFor('ketanmu_app'),
	DATABASE_OWNER_URL: addressFor('ketanmu_owner'),
	DATABASE_EMBEDDED: 'true',
	DATA_DIR: dataDir,
	WORKER: 'off'
});
const { prepare } = (await load(module)) as {
	prepare: (services: unknown, input: unknown) => Promise<unknown>;
};
const result = await prepare(services, JSON.parse(input));
await services.close();
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
