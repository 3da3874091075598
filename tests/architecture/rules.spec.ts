import { describe, expect, test } from 'vitest';
import { wrongArrows } from './arrows.ts';
import { importCycles } from './cycles.ts';
import { catalogueIds, namedIds, namedOffice } from './data.ts';
import { medianLines, tooLong, wrongNames } from './shape.ts';
import { importsOf, sourceOf } from './sources.ts';
import { statusWriters, unexplained, wrongCsr } from './writing.ts';

const lines = (count: number) => 'x\n'.repeat(count);

describe('each rule sees the wrong sample it is for, and leaves the right one', () => {
	test('imports of every form', () => {
		const text = `import a from 'one';\nimport type { B } from "two";\nexport { c } from 'three';
			const d = await import('four');\nimport 'five';\nimport e from './six.ts?worker&url';
			// import f from 'seven'\n/* import g from 'eight' */`;
		const found = importsOf(sourceOf('src/x.ts', text));
		expect(found).toEqual(['one', 'two', 'three', 'four', 'five', './six.ts']);
	});

	test('an arrow from domain to server, and from lib to routes', () => {
		const sources = [
			sourceOf('src/lib/domain/a.ts', "import { b } from '$lib/server/b';"),
			sourceOf('src/lib/server/b.ts', "import type { C } from '$lib/domain/c';"),
			sourceOf('src/lib/domain/c.ts', ''),
			sourceOf('src/lib/ui/D.svelte', "import e from '../../routes/e';"),
			sourceOf('src/routes/e.ts', "import { b } from '$lib/server/b';"),
			sourceOf('src/env.ts', ''),
			sourceOf('src/lib/server/f.ts', "import { env } from '../../env';"),
			sourceOf('src/lib/server/services.ts', "import { env } from '../../env';")
		];
		expect(wrongArrows(sources)).toEqual([
			'src/lib/domain/a.ts imports src/lib/server/b.ts',
			'src/lib/ui/D.svelte imports src/routes/e.ts',
			'src/lib/server/f.ts imports src/env.ts'
		]);
	});

	test('a circle of three', () => {
		const sources = [
			sourceOf('src/a.ts', "import './b'"),
			sourceOf('src/b.ts', "import type { C } from './c'"),
			sourceOf('src/c.ts', "import './a'; import './d'"),
			sourceOf('src/d.ts', '')
		];
		expect(importCycles(sources)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
	});

	test('a file of 251 lines, and the median', () => {
		const sources = [250, 251, 10].map((count, at) => sourceOf(`src/${at}.ts`, lines(count)));
		expect(tooLong(sources)).toEqual(['src/1.ts has 251 lines']);
		expect(medianLines(sources)).toBe(250);
	});

	test.each([
		'src/lib/utils.ts',
		'src/lib/helpers/a.ts',
		'src/lib/a/index.ts',
		'src/lib/fold-v2.ts',
		'src/lib/Fold.ts',
		'src/lib/field.svelte'
	])('the name %s', (path) => expect(wrongNames([sourceOf(path, '')])).toHaveLength(1));

	test.each([
		'src/lib/a/nik.form.ts',
		'src/lib/ui/Field.svelte',
		'src/routes/+page.svelte',
		'src/lib/server/new-id.ts'
	])('not the name %s', (path) => expect(wrongNames([sourceOf(path, '')])).toEqual([]));

	test('code that names a service or a paper', () => {
		const ids = catalogueIds([
			{
				services: [{ id: 'akta-kelahiran' }],
				papers: [{ kind: 'buku-nikah' }, { kind: 'kk' }],
				questions: [{ kind: 'kk' }]
			}
		]);
		const sources = [
			sourceOf(
				'src/lib/domain/a.ts',
				"if (service === 'akta-kelahiran') kind('kk'); // 'buku-nikah'"
			),
			sourceOf('src/routes/b.svelte', '<Paper kind="buku-nikah" />'),
			sourceOf('src/lib/domain/a.spec.ts', "expect('buku-nikah')")
		];
		expect(namedIds(sources, ids)).toEqual([
			'src/lib/domain/a.ts names akta-kelahiran',
			'src/routes/b.svelte names buku-nikah'
		]);
	});

	test('code or messages that know their office', () => {
		const wrong = [
			"const prefix = 'MJK-'",
			'<p>Kabupaten Mojokerto</p>',
			"region === '3516'",
			"'35.16.01'"
		];
		for (const text of wrong) expect(namedOffice([sourceOf('src/lib/a.ts', text)])).toHaveLength(1);
		const right = ['const prefix = office.prefix // as MJK-', 'const length = 35160'];
		for (const text of right) expect(namedOffice([sourceOf('src/lib/a.ts', text)])).toEqual([]);
	});

	test('a status written beside act', () => {
		const update = 'await tx.update(cases).set({ status: "sent" })';
		const sources = [
			sourceOf('src/lib/server/repository/application.ts', update),
			sourceOf('src/lib/server/application/act.ts', 'await saveFold(tx)'),
			sourceOf('src/lib/server/job/close.ts', update),
			sourceOf('src/routes/x/+page.server.ts', 'await applications.saveFold(tx)'),
			sourceOf('src/lib/server/repository/touch.ts', 'tx.update(cases).set({ touchedAt: at })')
		];
		expect(statusWriters(sources)).toEqual([
			'src/lib/server/job/close.ts updates cases',
			'src/routes/x/+page.server.ts calls saveFold'
		]);
	});

	test('a page that hydrates, and a lost pillar of the client build', () => {
		const sources = [
			sourceOf('src/routes/+layout.ts', 'export const csr = false;'),
			sourceOf('src/routes/x/+page.ts', 'export const csr = true;')
		];
		expect(wrongCsr(sources)).toEqual([
			'src/routes/x/+page.ts has csr true',
			'src/routes/(dev)/contoh/+page.ts is missing'
		]);
	});

	test('a dependency without a reason', () => {
		const manifest = { dependencies: { zod: '1' }, devDependencies: { vite: '2' } };
		expect(unexplained(manifest, [sourceOf('d.md', '- `zod`: shapes')])).toEqual(['vite']);
	});
});
