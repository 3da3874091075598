import { spawn, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import source from './decode-child.ts?raw';

// Source and build both lie below the folder that holds node_modules, wherever the app was started.
const here = dirname(fileURLToPath(import.meta.url));

/**
 * A process that answers `DecodeRequest`s and says 'ready' first. It gets none of the app's
 * environment (keys), may write no file and start no process. `parallel`: pictures at a time.
 */
export const spawnDecodeChild = (parallel: number): ChildProcess =>
	spawn(
		process.execPath,
		[
			'--permission',
			'--allow-addons',
			'--allow-fs-read=*',
			'--no-warnings',
			'--input-type=module-typescript',
			'--eval',
			source
		],
		{
			cwd: here,
			// Two arenas: glibc otherwise keeps one per thread and never gives their memory back.
			env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: String(parallel), VIPS_WARNING: '0' },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
			serialization: 'advanced'
		}
	);
