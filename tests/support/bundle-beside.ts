import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.ts';

const root = join(import.meta.dirname, '../..');

const isPrepared = (path: string) =>
	/^export (async function|const) prepare\b/m.test(readFileSync(join(root, path), 'utf8'));

/**
 * Bundles every module that may run beside an app, once for a whole run: a second for all of them, where a
 * vite of its own took each call ten. The folder is the caller's to remove.
 */
export async function bundleBeside(): Promise<string> {
	const results = join(root, 'tests/.results');
	await mkdir(results, { recursive: true });
	const folder = await mkdtemp(join(results, 'beside-'));
	const modules = globSync(['tests/support/*.ts', 'bench/inside/*.ts'], { cwd: root });
	const paths = ['tests/support/beside-app.ts', ...modules.filter(isPrepared)];
	const entries = paths.map((path) => [path.replaceAll('\\', '/').replace(/\.ts$/, ''), path]);
	await bundle(Object.fromEntries(entries) as Record<string, string>, folder);
	return folder;
}
