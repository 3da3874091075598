import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type BareApp = { script: string; remove: () => Promise<void> };

const modules = join(import.meta.dirname, '../node_modules');

/** A SvelteKit app with one page and one read, built from the same packages in a folder of its own. */
export async function buildBareApp(): Promise<BareApp> {
	const folder = await mkdtemp(join(tmpdir(), 'ketanmu-bare-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		await cp(join(import.meta.dirname, 'bare'), folder, { recursive: true });
		await symlink(modules, join(folder, 'node_modules'));
		const vite = join(modules, 'vite/bin/vite.js');
		await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
			cwd: folder,
			env: { PATH: process.env.PATH, HOME: process.env.HOME }
		});
	} catch (error) {
		await remove();
		throw error;
	}
	return { script: join(folder, 'build/index.js'), remove };
}
