import postgres from 'postgres';
import { grant } from './grant';
import { isUpToDate } from './up-to-date';

const files = import.meta.glob<string>('./migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

const packages = import.meta.glob<Record<string, string>>('/package.json', {
	import: 'dependencies',
	eager: true
});

/** The tables of the jobs are the package's own; which version of it made them is kept among ours. */
const jobTables = `graphile-worker ${packages['/package.json']!['graphile-worker']}`;

/** Any number of processes may start at once: the first holds this lock, the others wait for it. */
const migrationLock = 3_516_001;

/**
 * Brings the database up to the newest migration, each file in one transaction, then grants the app's
 * role what it needs. The SQL is inside the bundle, since adapter-node copies no files (decision 0003).
 * Where all of it stands already, that is one read.
 * @param ownerUrl connection of the role that owns the tables
 * @param appRole role of the app; the same as the owner on a database with one role
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<void> {
	const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
	try {
		const wanted = [...Object.keys(files), jobTables];
		if (await isUpToDate(sql, wanted, appRole)) return;
		await sql`select pg_advisory_lock(${migrationLock})`;
		await sql`create table if not exists migrations (name text primary key, at timestamptz not null default now())`;
		const done = new Set((await sql`select name from migrations`).map((row) => row.name));
		for (const name of Object.keys(files).sort()) {
			if (done.has(name)) continue;
			await sql.begin(async (tx) => {
				await tx.unsafe(files[name] as string);
				await tx`insert into migrations (name) values (${name})`;
			});
		}
		const { runMigrations } = await import('graphile-worker');
		await runMigrations({ connectionString: ownerUrl });
		await sql.begin(async (tx) => {
			await grant(tx, appRole);
			await tx`insert into migrations (name) values (${jobTables}) on conflict do nothing`;
		});
	} finally {
		await sql.end();
	}
}
