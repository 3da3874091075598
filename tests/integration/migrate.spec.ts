import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '$lib/server/db/migrate';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let owner: postgres.Sql;
let app: postgres.Sql;

beforeEach(async () => {
	database = await freshDatabase();
	owner = postgres(database.ownerUrl, { max: 1 });
	app = postgres(database.appUrl, { max: 1 });
});

afterEach(async () => {
	await Promise.all([owner.end(), app.end()]);
	await database.drop();
});

const again = () => migrate(database.ownerUrl, new URL(database.appUrl).username);

it('finds a migrated database ready while another process holds the lock', async () => {
	await owner`select pg_advisory_lock(3516001)`;
	await again();
});

it('takes back what the app may not, however it came to it', async () => {
	const changed = () => app`update events set via = 'web'`;
	await owner`grant update on events to ketanmu_app`;
	await changed();
	await again();
	await expect(changed()).rejects.toThrow('permission denied');
});

it('gives the app the rights on a table that came in beside us', async () => {
	await owner`create table restored (x int)`;
	await expect(app`select * from restored`).rejects.toThrow('permission denied');
	await again();
	expect(await app`select * from restored`).toHaveLength(0);
});

it('brings the tables of the jobs up to the version of their package', async () => {
	const versions = () => owner`select name from migrations where name like 'graphile-worker %'`;
	const before = await versions();
	await owner`delete from migrations where name = ${before[0]!.name}`;
	await again();
	expect(await versions()).toEqual(before);
});
