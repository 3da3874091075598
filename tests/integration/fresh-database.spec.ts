import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
	[one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
});

afterAll(async () => {
	await Promise.all([one.drop(), other.drop()]);
});

test('what one test file writes, another does not see', async () => {
	const here = postgres(one.ownerUrl);
	const there = postgres(other.ownerUrl);
	await here`create table only_here (x int)`;
	await expect(there`select * from only_here`).rejects.toThrow('does not exist');
	await Promise.all([here.end(), there.end()]);
});

test("the app's role makes no tables", async () => {
	const sql = postgres(one.appUrl);
	await expect(sql`create table anything (x int)`).rejects.toThrow('permission denied');
	await sql.end();
});
