import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../scripts/postgres/secrets.ts';
import { startFlags } from '../scripts/start-flags.ts';

export type Contender = {
	origin: string;
	pid: number;
	readyMs: number;
	stop: () => Promise<void>;
};

/** Where the app of the bench keeps its rows; `ketanmu_app` or `ketanmu_owner`. */
export function databaseUrlOf(dataDir: string, role = 'ketanmu_app'): string {
	const { port, passwords } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as {
		port: number;
		passwords: Record<string, string>;
	};
	return `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/ketanmu`;
}

export const builtApp = join(import.meta.dirname, '../build/index.js');

/** The settings by which the built app runs once more on what the app of the bench has. */
export const sameData = (dataDir: string): Record<string, string> => ({
	DATABASE_URL: databaseUrlOf(dataDir),
	DATABASE_OWNER_URL: databaseUrlOf(dataDir, 'ketanmu_owner'),
	DATABASE_EMBEDDED: 'true',
	DATA_DIR: dataDir,
	BODY_SIZE_LIMIT: '66M'
});

/**
 * Runs a server until `stop`; the built app as `npm start` runs it.
 *
 * @param path what it answers with 200 once it is ready
 * @returns also the milliseconds from its start to that answer, asked for every 5 ms
 */
export async function startContender(
	script: string,
	path: string,
	settings: Record<string, string>
): Promise<Contender> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const { PATH, HOME, TMPDIR } = process.env;
	const begin = performance.now();
	const flags = script === builtApp ? startFlags() : [];
	const child = spawn(process.execPath, [...flags, script], {
		cwd: join(import.meta.dirname, '..'),
		env: { PATH, HOME, TMPDIR, PORT: String(port), ORIGIN: origin, ...settings },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	try {
		await untilReady(origin + path, child);
	} catch (error) {
		await stopped(child);
		throw error;
	}
	const readyMs = performance.now() - begin;
	return { origin, pid: child.pid as number, readyMs, stop: () => stopped(child) };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
	const latest = performance.now() + 60_000;
	while (child.exitCode === null && performance.now() < latest) {
		const answer = await fetch(url).catch(() => undefined);
		await answer?.arrayBuffer();
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
	throw new Error(`${url} never came to be ready`);
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	// Nothing of it is kept, and a bare app with open connections to its database never ends by itself.
	child.kill('SIGKILL');
	await once(child, 'exit');
}
