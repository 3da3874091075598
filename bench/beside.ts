import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleBeside } from '../tests/support/bundle-beside.ts';

const root = join(import.meta.dirname, '..');
let bundled: Promise<string> | undefined;

/** Runs `prepare` of a module in bench/inside in a process of its own, on the database and keys of the app. */
export async function runBeside<Result>(
	dataDir: string,
	module: string,
	input: unknown
): Promise<Result> {
	const bundle = await (bundled ??= bundleOnce());
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			join(root, 'tests/support/run-in-app.ts'),
			...[bundle, dataDir, `bench/inside/${module}`, JSON.stringify(input)]
		],
		{ cwd: root, maxBuffer: 10_000_000, timeout: 300_000 }
	);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
}

async function bundleOnce(): Promise<string> {
	const folder = await bundleBeside();
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
