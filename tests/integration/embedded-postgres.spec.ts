import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres/embedded.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'ketanmu-pg-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that starts the database, says so, and stays. */
async function startElsewhere(): Promise<ChildProcess> {
	const program = join(import.meta.dirname, '../../scripts/postgres/embedded.ts');
	const child = spawn(
		process.execPath,
		[
			'-e',
			`import(${JSON.stringify(program)}).then(async (module) => { await module.startPostgres(${JSON.stringify(folder)}); console.log('up'); setInterval(() => {}, 1000) })`
		],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	await once(child.stdout ?? child, 'data');
	return child;
}

async function countAndAdd(address: string): Promise<number> {
	const sql = postgres(address, { onnotice: () => {} });
	await sql`create table if not exists kept (x int)`;
	const [row] = await sql`select count(*)::int as rows from kept`;
	await sql`insert into kept values (1)`;
	await sql.end();
	return Number(row?.rows);
}

test('a stopped database is found again, with its data and its port', async () => {
	const first = await startPostgres(folder);
	expect(await countAndAdd(first.ownerUrl)).toBe(0);
	await first.stop();
	const second = await startPostgres(folder);
	expect(second.ownerUrl).toBe(first.ownerUrl);
	expect(await countAndAdd(second.ownerUrl)).toBe(1);
	await second.stop();
});

test('after kill -9 of the parent the next start ends the orphan and finds its data', async () => {
	const parent = await startElsewhere();
	const orphan = Number(
		readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
	);
	parent.kill('SIGKILL');
	await once(parent, 'exit');
	const next = await startPostgres(folder);
	expect(next.pid).not.toBe(orphan);
	expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
	expect(await countAndAdd(next.ownerUrl)).toBe(0);
	await next.stop();
});

test('after kill -9 of parent and database the next start recovers', async () => {
	const parent = await startElsewhere();
	const server = Number(
		readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]
	);
	parent.kill('SIGKILL');
	process.kill(server, 'SIGKILL');
	await once(parent, 'exit');
	const next = await startPostgres(folder);
	expect(await countAndAdd(next.ownerUrl)).toBe(0);
	await next.stop();
});

test('a second start on the same folder is refused while the first lives', async () => {
	const parent = await startElsewhere();
	await expect(startPostgres(folder)).rejects.toThrow(
		`already running on ${folder} (process ${parent.pid})`
	);
	parent.kill('SIGKILL');
	await once(parent, 'exit');
	await (await startPostgres(folder)).stop();
});

test('passwords are for the owner of the folder only', async () => {
	const server = await startPostgres(folder);
	expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
	const wrong = postgres(server.ownerUrl.replace(/:[^:@]+@/, ':guess@'));
	await expect(wrong`select 1`).rejects.toThrow('password authentication failed');
	await wrong.end();
	await server.stop();
});
