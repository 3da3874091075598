import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Tells a process from a later one with the same number; undefined when there is none. */
export function findBirth(pid: number): string | undefined {
	if (!existsSync('/proc/self/stat')) return ps(pid, 'lstart=');
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name may hold spaces and brackets, so count from behind it: 20th is the start time.
		return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
	} catch {
		return undefined;
	}
}

/** Whether this process is a PostgreSQL server of that data folder. */
export function servesFolder(pid: number, folder: string): boolean {
	if (!isAlive(pid)) return false;
	if (!existsSync('/proc/self/stat')) return ps(pid, 'command=')?.includes(folder) ?? false;
	try {
		return readlinkSync(`/proc/${pid}/cwd`) === folder;
	} catch {
		return false;
	}
}

function ps(pid: number, column: string): string | undefined {
	try {
		const line = execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
		return line.trim() || undefined;
	} catch {
		return undefined;
	}
}
