import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { findBirth } from './process-identity.ts';

type Holder = { pid: number; birth: string };

/**
 * Makes this process the only one that runs on `dataDir`, until the returned function is called or
 * the process is gone, however it went. Throws a Refusal that names the other one.
 */
export function lockFolder(dataDir: string): () => void {
	const file = join(dataDir, 'ketanmu.pid');
	const own = `${file}.${process.pid}`;
	writeFileSync(own, JSON.stringify({ pid: process.pid, birth: findBirth(process.pid) }));
	try {
		while (!linked(own, file)) {
			const holder = findHolder(file);
			if (holder && isRunning(holder)) throw alreadyRunning(dataDir, holder.pid);
			removeStale(file, holder, dataDir);
		}
	} finally {
		rmSync(own, { force: true });
	}
	return () => {
		if (findHolder(file)?.pid === process.pid) rmSync(file, { force: true });
	};
}

const isRunning = (holder: Holder) => findBirth(holder.pid) === holder.birth;

/** Two starts may find the same dead holder; who moves a living one away by mistake puts it back. */
function removeStale(file: string, seen: Holder | undefined, dataDir: string): void {
	const aside = `${file}.stale.${process.pid}`;
	if (!attempt(() => renameSync(file, aside))) return;
	const moved = findHolder(aside);
	const living = moved && moved.pid !== seen?.pid && isRunning(moved);
	if (living) linked(aside, file);
	rmSync(aside, { force: true });
	if (living) throw alreadyRunning(dataDir, moved.pid);
}

const alreadyRunning = (dataDir: string, pid: number) =>
	new Refusal(`Ketanmu is already running on ${dataDir} (process ${pid}); stop that one first.`);

function findHolder(file: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Holder;
	} catch {
		return undefined;
	}
}

const linked = (from: string, to: string) => attempt(() => linkSync(from, to));

function attempt(step: () => void): boolean {
	try {
		step();
		return true;
	} catch (error) {
		if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
		throw error;
	}
}
