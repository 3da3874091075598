import { createHash, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import type { Sql } from 'postgres';
import { ask, type Answer } from '../support/door-client';
import { origin } from '../support/door-requests';
import type { HouseholdCase } from '../support/household-case';
import { prepareBeside } from '../support/prepare-beside';
import { sqlOfApp } from '../support/sql-of-app';

let sql: Sql;
test.beforeAll(() => void (sql = sqlOfApp()));
test.afterAll(() => sql.end());

const prepared = () => prepareBeside<HouseholdCase>('household-case', { stage: 'queued' });
const headersOf = ({ headers }: Answer) =>
	[...headers].filter(([name]) => !['date', 'keep-alive'].includes(name));
const english = { cookie: 'bahasa=en' };

test('the stage page is the same each time until something happens, and then the new one at once', async () => {
	const { id, code } = await prepared();
	const path = `/lacak/${code}`;
	const first = await ask(origin(), path, { headers: { 'accept-encoding': 'br' } });
	expect(first.body).toContain('Dalam antrean');
	expect(first.headers.get('cache-control')).toBe('no-store');
	for (const encoding of ['br', 'br', 'gzip', 'gzip', 'identity', 'identity']) {
		const again = await ask(origin(), path, { headers: { 'accept-encoding': encoding } });
		expect(again.body).toBe(first.body);
		expect(again.headers.get('content-encoding') ?? 'identity').toBe(encoding);
		expect(again.headers.get('vary')).toBe('accept-encoding');
		if (encoding === 'br') expect(headersOf(again)).toEqual(headersOf(first));
	}
	const inEnglish = await ask(origin(), path, english);
	expect(inEnglish.body).toContain('<html lang="en">');
	expect(inEnglish.body).toContain('In the queue');
	expect((await ask(origin(), path)).body).toBe(first.body);

	await prepareBeside('case-step', { id, staff: randomUUID(), steps: ['claim'] });
	expect((await ask(origin(), path)).body).toMatch(/<h1[^>]*>Sedang diperiksa/);
	expect((await ask(origin(), path, english)).body).not.toContain('In the queue');
});

test('what the page would fetch of its data never stands in its place', async () => {
	const { code } = await prepared();
	for (const path of [`/lacak/${code}/__data.json`, `/lacak/${code}`]) {
		const { headers } = await ask(origin(), path);
		expect(headers.get('content-type'), path).toContain(path.endsWith('json') ? 'json' : 'html');
	}
});

test('what one reader’s browser is given is not given to the next', async () => {
	const { id, code } = await prepared();
	const path = `/lacak/${code}`;
	const token = randomUUID();
	// Past the half of its days: the next page prolongs it, and says so to this browser.
	await sql`insert into sessions (id, user_id, expires_at, borrowed, created_at)
		select ${createHash('sha256').update(token).digest('hex')}, holder_id,
			now() + interval '9 days', false, now() - interval '21 days'
		from access join accounts on accounts.id = holder_id where case_id = ${id}`;
	const own = await ask(origin(), path, { cookie: `warga=${token}` });
	expect(own.headers.get('set-cookie')).toContain(`warga=${token}`);
	for (const cookie of [undefined, 'bahasa=id'])
		expect((await ask(origin(), path, { cookie })).headers.get('set-cookie')).toBeNull();
});

test('who waits reads the number in line and the usual time, or that they are not known yet', async () => {
	const { id, code } = await prepared();
	const path = `/lacak/${code}`;
	const json = async () => JSON.parse((await ask(origin(), `/api${path}`)).body) as unknown;
	const [{ lane } = { lane: '' }] = await sql`select lane from cases where id = ${id}`;
	// The job counts anew every half minute: told once more where it came in between.
	await expect(async () => {
		await sql`delete from positions where case_id = ${id}`;
		const { body } = await ask(origin(), path);
		expect(body).toContain('Nomor antrean sedang dihitung.');
		expect(body).toContain('Lama tahap ini: belum cukup data.');
		expect(await json()).not.toHaveProperty('queuePosition');
		expect(await json()).not.toHaveProperty('estimate');
	}).toPass();
	await expect(async () => {
		await sql`insert into positions select id, since, 7 from cases where id = ${id}
			on conflict (case_id) do update set position = 7, since = excluded.since`;
		await sql`insert into estimates values (${lane as string}, 'queued', 30, 60, 25)
			on conflict (lane, status) do update set p50 = 30, p80 = 60`;
		const { body } = await ask(origin(), path);
		expect(body).toContain('Nomor 7 dalam antrean');
		expect(body).toContain('Tahap ini biasanya selesai dalam 2 sampai 3 hari kerja.');
		expect(await json()).toMatchObject({
			status: 'queued',
			queuePosition: 7,
			estimate: { p50: 30, p80: 60, unit: 'workingHours' }
		});
	}).toPass();
	await sql`delete from estimates where lane = ${lane as string} and status = 'queued'`;
});
