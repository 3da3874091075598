import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { Refusal } from '../refusal.ts';
import { accountFor } from './account.ts';
import { addressOf, initCluster, isCluster, prepareDatabase } from './cluster.ts';
import { lockFolder } from './lock.ts';
import { endPostmaster, findPostmaster, stopOrphan, waitFor } from './postmaster.ts';
import { findPrograms } from './programs.ts';
import { keepSecrets } from './secrets.ts';
import { spawnServer } from './server.ts';

export type EmbeddedPostgres = {
	/** For the app's own role, which cannot change events or tables. */
	databaseUrl: string;
	/** For the role that owns the tables and migrates. */
	ownerUrl: string;
	/** For the superuser; only tests need it. */
	adminUrl: string;
	pid: number;
	/** Settles when the server has ended, by `stop` or by itself. */
	ended: Promise<void>;
	/** Lets clients finish for up to 3 s, then ends the server and gives the folder free. */
	stop: () => Promise<void>;
};

/**
 * A PostgreSQL 18 of npm in `dataDir/postgres`, on loopback only. Whatever ended the last one, its
 * data is there again; a second one on the same folder is refused.
 *
 * @param options.durable false only for tests: a crash of the machine may then lose data
 */
export async function startPostgres(
	dataDir: string,
	options: { durable: boolean } = { durable: true }
): Promise<EmbeddedPostgres> {
	// Others may enter (PostgreSQL's own user must), but not look around; secrets are 0600.
	mkdirSync(dataDir, { recursive: true, mode: 0o711 });
	const base = realpathSync(resolve(dataDir));
	const unlock = lockFolder(base);
	try {
		return await startIn(base, unlock, options.durable);
	} catch (error) {
		unlock();
		throw error;
	}
}

async function startIn(base: string, unlock: () => void, durable: boolean) {
	const folder = join(base, 'postgres');
	const programs = await findPrograms();
	const account = accountFor([programs.postgres, folder]);
	await stopOrphan(folder);
	const secrets = await keepSecrets(base, isCluster(folder));
	if (!isCluster(folder)) initCluster(programs.initdb, folder, account, secrets);
	const log = join(base, 'postgres.log');
	const server = { program: programs.postgres, folder, port: secrets.port, log, durable };
	const { child, pid, ended } = await untilReady(() => spawnServer(server, account), folder, log);
	const adminUrl = addressOf('postgres', secrets, 'postgres');
	await prepareDatabase(secrets);
	return {
		databaseUrl: addressOf('ketanmu_app', secrets),
		ownerUrl: addressOf('ketanmu_owner', secrets),
		adminUrl,
		pid,
		ended,
		stop: async () => {
			if (child.exitCode === null && child.signalCode === null) {
				await letClientsFinish(adminUrl);
				await endPostmaster(pid);
			}
			unlock();
		}
	};
}

/** Backends of a killed server hold its memory for a moment; until they see it, a new one refuses. */
async function untilReady(spawnOnce: () => ChildProcess, folder: string, log: string) {
	const end = performance.now() + 15_000;
	for (;;) {
		const child = spawnOnce();
		const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
		const isReady = () => findPostmaster(folder, child.pid)?.ready ?? false;
		await waitFor(() => child.exitCode !== null || isReady(), 60_000);
		if (child.pid && child.exitCode === null && isReady()) return { child, pid: child.pid, ended };
		child.kill('SIGINT');
		await ended;
		const mayPass = /shared memory block|lock file/.test(readFileSync(log, 'utf8'));
		if (mayPass && performance.now() < end) await sleep(200);
		else throw new Refusal(`PostgreSQL did not start: ${lastLine(log)} (all of it in ${log})`);
	}
}

/** A pool that is closing still has its last statements to send. */
async function letClientsFinish(adminUrl: string): Promise<void> {
	const sql = postgres(adminUrl, { max: 1, connect_timeout: 2 });
	const isAlone = async () =>
		(
			await sql`select from pg_stat_activity
				where backend_type = 'client backend' and pid <> pg_backend_pid()`
		).length === 0;
	await waitFor(isAlone, 3000).catch(() => undefined);
	await sql.end({ timeout: 1 });
}

const lastLine = (file: string) => readFileSync(file, 'utf8').trim().split('\n').at(-1);
