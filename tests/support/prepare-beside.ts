import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** Runs `prepare` of a module under tests/support beside the app of the journeys. */
export async function prepareBeside<Result>(module: string, input: unknown): Promise<Result> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			join(root, 'tests/support/run-in-app.ts'),
			process.env.APP_BUNDLE ?? '',
			process.env.APP_DATA_DIR ?? '',
			`tests/support/${module}`,
			JSON.stringify(input)
		],
		{ cwd: root, maxBuffer: 10_000_000 }
	);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Result;
}
