import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, runCommand } from './refusal.ts';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'build/sources');
const sources = [
	...['src/**/*', 'messages/*.json', 'static/**/*', 'project.inlang/settings.json'],
	...[
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json',
		'scripts/bundle.ts'
	]
];

/** Builds, and notes what from. */
export function build(): void {
	// Taken before: a file changed while building makes the next start build again.
	const stamp = stampOf();
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	runNode(vite, 'build');
	runNode(join(root, 'scripts/bundle.ts'));
	writeFileSync(stampFile, stamp);
}

function runNode(...args: string[]): void {
	const { status } = spawnSync(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit']
	});
	if (status !== 0) throw new Refusal('The build failed; its reason stands above.');
}

/** Builds unless the last build came from the same files. */
export function buildIfNeeded(): void {
	if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf()) return;
	console.log('Building (about half a minute) …');
	build();
}

/** Path, size and time of change of every source: 1,000 files take 20 ms, reading them 10 times that. */
function stampOf(): string {
	const hash = createHash('sha256');
	const files = globSync(sources, {
		cwd: root,
		exclude: (name) => name.endsWith('paraglide') || name.includes('.spec.')
	});
	for (const file of files.sort()) {
		const { mtimeMs, size, isFile } = describe(join(root, file));
		if (isFile) hash.update(`${file}\0${size}\0${mtimeMs}\n`);
	}
	return hash.digest('hex');
}

function describe(path: string) {
	const stat = statSync(path);
	return { mtimeMs: stat.mtimeMs, size: stat.size, isFile: stat.isFile() };
}

if (import.meta.main) await runCommand(build);
