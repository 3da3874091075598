import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { Refusal } from '../refusal.ts';
import type { Account } from './account.ts';
import type { Role, Secrets } from './secrets.ts';

/** Makes the data folder beside its final place, so that a crash never leaves half of one there. */
export function initCluster(initdb: string, folder: string, account: Account, secrets: Secrets) {
	const unfinished = `${folder}.new`;
	const passwordFile = join(unfinished, 'password');
	const cluster = join(unfinished, 'cluster');
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(unfinished, { mode: 0o700 });
	writeFileSync(passwordFile, secrets.passwords.postgres, { mode: 0o600 });
	for (const path of [unfinished, passwordFile]) give(path, account);
	const [program = '', ...args] = [
		...[...account.prefix, initdb, `--pgdata=${cluster}`, `--pwfile=${passwordFile}`],
		...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
		// Sorting and upper case of every letter, the same on every machine.
		...['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
	];
	const made = spawnSync(program, args, { encoding: 'utf8', cwd: '/', env: { LC_ALL: 'C' } });
	if (made.status !== 0) {
		const why = (made.stderr || made.error?.message || '').trim().replaceAll('\n', ' ');
		throw new Refusal(`PostgreSQL could not make ${folder}: ${why}`);
	}
	renameSync(cluster, folder);
	rmSync(unfinished, { recursive: true });
}

/** The database and its two roles; what a start that was cut off left out, the next one adds. */
export async function prepareDatabase(secrets: Secrets): Promise<void> {
	const sql = postgres(addressOf('postgres', secrets, 'postgres'), { max: 1, onnotice: () => {} });
	try {
		for (const role of ['ketanmu_owner', 'ketanmu_app'] as const) {
			const found = await sql`select from pg_roles where rolname = ${role}`;
			if (found.length) continue;
			// Random base64url needs no quoting, and DDL takes no parameters.
			await sql.unsafe(`create role ${role} login password '${secrets.passwords[role]}'`);
		}
		const found = await sql`select from pg_database where datname = 'ketanmu'`;
		if (!found.length) await sql`create database ketanmu owner ketanmu_owner`;
		await sql`revoke all on database ketanmu from public`;
		await sql`grant connect on database ketanmu to ketanmu_app`;
	} finally {
		await sql.end();
	}
}

export const addressOf = (role: Role, secrets: Secrets, database = 'ketanmu') =>
	`postgres://${role}:${secrets.passwords[role]}@127.0.0.1:${secrets.port}/${database}`;

export const isCluster = (folder: string) => existsSync(join(folder, 'PG_VERSION'));

function give(path: string, { owner }: Account): void {
	if (owner) chownSync(path, owner.uid, owner.gid);
}
