import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Requests per second, and milliseconds to the last byte. */
export type Load = { perSecond: number; p50: number; p99: number };

const generator = join(import.meta.dirname, 'generator.ts');

/** Eight kept connections from a process of its own, each asking again as soon as it is answered. */
export async function loadOf(url: string, seconds: number, accept = 'text/html'): Promise<Load> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[generator, url, '8', String(seconds), accept],
		{ timeout: (seconds + 30) * 1000 }
	);
	return JSON.parse(stdout) as Load;
}
