import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/** Runs `prepare` of a module in bench/inside in a process of its own, on the database and keys of the app. */
export async function runBeside<Result>(
	dataDir: string,
	module: string,
	input: unknown
): Promise<Result> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			join(root, 'tests/support/run-in-app.ts'),
			...[dataDir, `/bench/inside/${module}.ts`, JSON.stringify(input)]
		],
		{ cwd: root, maxBuffer: 10_000_000, timeout: 300_000 }
	);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
}
