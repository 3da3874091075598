import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, servesFolder } from './process-identity.ts';

/** What `postmaster.pid` says: the process on its first line, `ready` on its eighth. */
export function findPostmaster(
	folder: string,
	wanted?: number
): { pid: number; ready: boolean } | undefined {
	try {
		const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
		const pid = Number(lines[0]);
		// The file of a dead server says `ready` too, until the next one has written its own.
		return { pid, ready: lines[7]?.trim() === 'ready' && pid === (wanted ?? pid) };
	} catch {
		return undefined;
	}
}

/**
 * Ends a server that outlived its parent. The file of a dead one is left to PostgreSQL, which also
 * looks for surviving backends; only when its number now belongs to a stranger must the file go.
 */
export async function stopOrphan(folder: string): Promise<void> {
	const found = findPostmaster(folder);
	if (!found || !isAlive(found.pid)) return;
	if (servesFolder(found.pid, folder)) await endPostmaster(found.pid);
	else rmSync(join(folder, 'postmaster.pid'));
}

/** Fast shutdown (roll back, checkpoint, end), after 8 s the immediate one, which recovers later. */
export async function endPostmaster(pid: number): Promise<void> {
	for (const [signal, patience] of [
		['SIGINT', 8000],
		['SIGQUIT', 5000],
		['SIGKILL', 5000]
	] as const) {
		if (!isAlive(pid)) return;
		process.kill(pid, signal);
		if (await waitFor(() => !isAlive(pid), patience)) return;
	}
}

/** Looks every 20 ms; resolves to whether it became true within `patience` milliseconds. */
export async function waitFor(
	condition: () => boolean | Promise<boolean>,
	patience: number
): Promise<boolean> {
	const end = performance.now() + patience;
	while (!(await condition())) {
		if (performance.now() > end) return false;
		await sleep(20);
	}
	return true;
}
