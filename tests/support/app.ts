import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/postgres/secrets.ts';
import { startFlags } from '../../scripts/start-flags.ts';

export type App = {
	origin: string;
	dataDir: string;
	pid: number;
	log: () => string;
	stop: () => Promise<void>;
};

const start = join(import.meta.dirname, '../../scripts/start.ts');

/**
 * The built app as `npm start` runs it, with a database and files of its own that go with it, demo
 * cases inside, on a free port. Rejects with its output when it does not come up within a minute.
 *
 * @param settings environment to add or replace
 */
export async function startApp(settings: Record<string, string> = {}): Promise<App> {
	const dataDir = await mkdtemp(join(tmpdir(), 'ketanmu-app-'));
	const port = await freePort();
	const child = spawn(process.execPath, [...startFlags(), start], {
		env: { ...ownSettings(), DATA_DIR: dataDir, PORT: String(port), DEMO: 'true', ...settings },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (text: Buffer) => (output += text.toString()));
	}
	const origin = `http://localhost:${port}`;
	const stop = async () => {
		if (child.exitCode === null) {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
		await rm(dataDir, { recursive: true, force: true });
	};
	const up = await new Promise<boolean>((resolve) => {
		const timer = setTimeout(() => resolve(false), 180_000);
		const settle = (value: boolean) => {
			clearTimeout(timer);
			resolve(value);
		};
		child.stdout.on('data', () => output.includes(`Ketanmu: ${origin}`) && settle(true));
		child.once('exit', () => settle(false));
	});
	if (up) return { origin, dataDir, pid: child.pid as number, log: () => output, stop };
	await stop();
	throw new Error(`The app did not start:\n${output}`);
}

/** The developer's own settings must not reach the app under test. */
function ownSettings(): NodeJS.ProcessEnv {
	const { PATH, HOME, TMPDIR, LANG } = process.env;
	return { PATH, HOME, TMPDIR, LANG };
}
