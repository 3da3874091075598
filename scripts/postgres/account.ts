import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../refusal.ts';

/** Who runs PostgreSQL: a command put before its own, and the owner of its files (when not us). */
export type Account = { prefix: string[]; owner?: { uid: number; gid: number } };

/**
 * PostgreSQL refuses to run as root. Root hands it to another user, and lends that user the one
 * right it needs when a folder on the way (such as /root) is closed to it.
 *
 * @param paths what PostgreSQL must reach: its program and its data
 */
export function accountFor(paths: string[]): Account {
	if (process.getuid?.() !== 0) return { prefix: [] };
	const owner = findOwner();
	const ids = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
	const plain = ['setpriv', ...ids];
	if (!works(plain)) {
		throw new Refusal(
			'PostgreSQL cannot run as root and this machine does not let root become another user ' +
				'(setpriv of util-linux is needed): start as an ordinary user, or set DATABASE_URL.'
		);
	}
	if (paths.every(isOpenToAll)) return { prefix: plain, owner };
	for (const right of ['dac_read_search', 'dac_override']) {
		// access(2), by which initdb looks for its programs, forgets lent rights without the securebit.
		const bits = '--securebits=+no_setuid_fixup';
		const lent = [...plain, `--inh-caps=+${right}`, `--ambient-caps=+${right}`, bits];
		if (works(lent)) return { prefix: lent, owner };
	}
	throw new Refusal(
		`PostgreSQL cannot run as root and its user cannot enter ${paths.find((path) => !isOpenToAll(path))}: ` +
			'move the project and DATA_DIR out of folders closed to others, or set DATABASE_URL.'
	);
}

/** initdb looks its user up by name, so it must be one of /etc/passwd. */
function findOwner(): { uid: number; gid: number } {
	const users = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	const user =
		users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
	if (!user) {
		throw new Refusal(
			'PostgreSQL cannot run as root: add a user named postgres, or set DATABASE_URL.'
		);
	}
	return { uid: Number(user[2]), gid: Number(user[3]) };
}

const works = (prefix: string[]) =>
	spawnSync(prefix[0] ?? '', [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0;

function isOpenToAll(path: string): boolean {
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		if ((statSync(folder).mode & 0o001) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}
