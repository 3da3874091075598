import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `path` from the root of the project; `code` is `text` without its comments. */
export type Source = { path: string; text: string; code: string };

const root = join(import.meta.dirname, '../..');

export const sourceOf = (path: string, text: string): Source => ({
	path,
	text,
	code: withoutComments(text)
});

export function readSources(...patterns: string[]): Source[] {
	const files = globSync(patterns, { cwd: root, exclude: (name) => name.endsWith('/paraglide') });
	return files.sort().map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

/** An address such as `https://…` is not a comment, hence the character before. */
const withoutComments = (text: string) =>
	text
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/(^|[\s,;{}()])\/\*[\s\S]*?\*\//g, '$1')
		.replace(/(^|[\s,;{}()])\/\/.*$/gm, '$1');

/** Everything that a file imports, as written, types and `import()` too. */
export function importsOf({ code }: Source): string[] {
	const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g);
	return [...found].map((match) => (match[2] ?? '').replace(/\?.*$/, ''));
}

/** The file behind an import, among the given ones; undefined for a package. */
export function findImported(
	from: Source,
	specifier: string,
	byPath: ReadonlyMap<string, Source>
): Source | undefined {
	const base = specifier.startsWith('.')
		? join(from.path, '..', specifier)
		: specifier.replace(/^\$lib\//, 'src/lib/');
	return ['', '.ts', '.svelte', '.js', '/index.ts']
		.map((ending) => byPath.get(base + ending))
		.find((source) => source !== undefined);
}

export const mapOf = (sources: Source[]): Map<string, Source> =>
	new Map(sources.map((source) => [source.path, source]));

/** Tests may name what the code may not; examples stand for data. */
export const isCode = ({ path }: Source) => !/\.(spec|contract|example)\.ts$|\(dev\)/.test(path);
