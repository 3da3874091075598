import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wrongArrows } from './architecture/arrows.ts';
import { importCycles } from './architecture/cycles.ts';
import { catalogueIds, namedIds, namedOffice } from './architecture/data.ts';
import { medianLines, tooLong, wrongNames } from './architecture/shape.ts';
import { readSources } from './architecture/sources.ts';
import { statusWriters, unexplained, wrongCsr } from './architecture/writing.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

const app = readSources('src/**/*.{ts,svelte}');
const everything = [...app, ...readSources('{scripts,tests,bench}/**/*.ts', 'src/*.css')];
const speaking = [
	...app.filter(({ path }) => /^src\/(lib|routes)\//.test(path)),
	...readSources('messages/{id,en}.json')
];

test('arrows between layers point one way', () => {
	expect(wrongArrows(app)).toEqual([]);
});

test('no files import each other in a circle', () => {
	expect(importCycles(everything)).toEqual([]);
});

test('no file is long, and most are short', () => {
	expect(tooLong(everything)).toEqual([]);
	expect(medianLines(app.filter(({ path }) => !path.endsWith('.spec.ts')))).toBeLessThanOrEqual(60);
});

test('files are named for what they hold', () => {
	expect(wrongNames(everything)).toEqual([]);
});

test('no service and no paper is named in code', () => {
	const ids = catalogueIds(globSync('src/catalogue/*.json', { cwd: root }).map(read));
	expect(namedIds(speaking, ids)).toEqual([]);
});

test('nothing of the office stands in code or messages', () => {
	expect(namedOffice(speaking)).toEqual([]);
});

test('the status of a case changes in one place', () => {
	expect(statusWriters(app)).toEqual([]);
});

test('whose address it is says the one place that knows the proxies in front', () => {
	const asking = app.filter(({ code }) => /\bgetClientAddress\(/.test(code));
	expect(asking.map(({ path }) => path)).toEqual(['src/lib/server/http/client-address.ts']);
});

test('every page is plain HTML, and one keeps the client build alive', () => {
	expect(wrongCsr(app.filter(({ path }) => path.startsWith('src/routes/')))).toEqual([]);
});

test('every dependency has its reason written down', () => {
	const manifest = read('package.json') as Parameters<typeof unexplained>[0];
	expect(unexplained(manifest, readSources('src/decisions/*.md'))).toEqual([]);
});
