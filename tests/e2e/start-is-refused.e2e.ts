import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webPush from 'web-push';
import { freePort } from '../../scripts/postgres/secrets.ts';
import { databaseOfApp } from '../support/sql-of-app';

const start = join(import.meta.dirname, '../../scripts/start.ts');
const key = () => randomBytes(32).toString('base64');

let folder: string;
test.beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'ketanmu-refused-'))));
test.afterAll(() => rm(folder, { recursive: true }));

/** Starts with these settings on the database of the journeys, and gives what was printed. */
async function refusalOf(settings: Record<string, string>) {
	const { publicKey, privateKey } = webPush.generateVAPIDKeys();
	const env = {
		PATH: process.env.PATH,
		DATA_DIR: folder,
		PORT: String(await freePort()),
		DATABASE_URL: databaseOfApp(),
		DATABASE_OWNER_URL: databaseOfApp('ketanmu_owner'),
		MASTER_KEY: key(),
		VAPID_PUBLIC_KEY: publicKey,
		VAPID_PRIVATE_KEY: privateKey,
		...settings
	};
	return new Promise<{ code: unknown; printed: string }>((resolve) => {
		execFile(process.execPath, [start], { env, timeout: 60_000 }, (error, out, err) =>
			resolve({ code: error?.code, printed: (out + err).trim() })
		);
	});
}

const nowhere = 'postgres://ketanmu:rahasia@127.0.0.1:1/ketanmu';
const faults: [string, Record<string, string>, RegExp][] = [
	['a master key that does not fit', {}, /MASTER_KEY: the key does not fit this database/],
	['no keys of its own', { MASTER_KEY: '', VAPID_PUBLIC_KEY: '' }, /MASTER_KEY.*VAPID_PUBLIC_KEY/],
	['another office than the database has', { OFFICE: '99.01' }, /OFFICE=99\.01/],
	['an address of storage that is none', { STORAGE_URL: 'ftp://x' }, /STORAGE_URL/],
	[
		'a database that does not answer',
		{ DATABASE_URL: nowhere, DATABASE_OWNER_URL: '' },
		/DATABASE_URL/
	]
];

for (const [what, settings, named] of faults)
	test(`the start stops at ${what} with one line that names it`, async () => {
		const { code, printed } = await refusalOf(settings);
		expect(code).toBe(1);
		expect(printed).toMatch(named);
		expect(printed.split('\n')).toHaveLength(1);
		expect(printed).not.toMatch(/rahasia|at file:|node:internal/);
	});
