import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[] };

const client = join(import.meta.dirname, '../.svelte-kit/output/client');

/** Bytes after gzip of the script that any page with Kit's router loads before its own. */
export function kitRuntimeBytes(): number {
	const file = join(client, '.vite/manifest.json');
	if (!existsSync(file)) return 0;
	const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
	const wanted = Object.keys(manifest).filter((key) =>
		/client\/entry\.js$|client-optimized\/app\.js$/.test(key)
	);
	const seen = new Set<string>();
	const add = (key: string): void => {
		if (seen.has(key)) return;
		seen.add(key);
		manifest[key]?.imports?.forEach(add);
	};
	wanted.forEach(add);
	const files = [...seen].flatMap((key) => manifest[key]?.file ?? []);
	return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(client, name))).length, 0);
}
