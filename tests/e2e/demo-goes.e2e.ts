import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApp } from '../support/app';

const command = join(import.meta.dirname, '../../scripts/demo-remove.ts');

let folder: string;
test.beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'ketanmu-demo-'))));
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const removeDemo = async () =>
	(
		await promisify(execFile)(process.execPath, [command], {
			env: { PATH: process.env.PATH, DATA_DIR: folder }
		})
	).stdout.trim();

test('who has tried the app takes the demo out, and goes on with an office of their own', async ({
	page
}) => {
	const mark = page.getByText('Orang dan nomor di sini rekaan');
	const settings = { DATA_DIR: folder, DEMO: '' };
	const tried = await startApp(settings);
	await expect.poll(tried.log).toContain('Demo sign-ins');
	await page.goto(tried.origin);
	await expect(mark).toBeVisible();
	await expect(removeDemo()).rejects.toThrow(/already running/);
	await tried.stop();

	expect(await removeDemo()).toMatch(
		/^Removed: \d\d demo cases, \d+ files, 1 demo accounts, 3 demo/
	);
	expect(await removeDemo()).toMatch(/^Removed: 0 demo cases, 0 files, 0 demo accounts, 0 demo/);
	expect(await readdir(folder)).not.toContain('demo.json');

	const own = await startApp(settings);
	expect(own.log()).toMatch(/First supervisor .*\/petugas\/undangan\//);
	expect(own.log()).not.toContain('Demo sign-ins');
	await page.goto(own.origin);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(mark).toHaveCount(0);
	await own.stop();
});
