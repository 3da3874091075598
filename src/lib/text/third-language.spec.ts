import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labelIn } from '$lib/domain/label';

// What somebody does who adds a language: one message file, one entry in the list of languages, and
// a key in the labels of the data. `jv-x-tes` is invented and answers every sentence with a mark.
const invented = 'jv-x-tes';
const folder = mkdtempSync(join(tmpdir(), 'ketanmu-language-'));

type Compiled = Record<string, (inputs: object, options: { locale: string }) => string>;
let compiled: Compiled;

beforeAll(async () => {
	const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8'));
	settings.locales.push(invented);
	mkdirSync(join(folder, 'project.inlang'));
	writeFileSync(join(folder, 'project.inlang/settings.json'), JSON.stringify(settings));
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	symlinkSync(resolve('package.json'), join(folder, 'package.json'));
	mkdirSync(join(folder, 'messages'));
	for (const locale of ['id', 'en', invented]) {
		const messages = JSON.parse(
			readFileSync(`messages/${locale === invented ? 'id' : locale}.json`, 'utf8')
		);
		if (locale === invented)
			for (const key of Object.keys(messages))
				if (!key.startsWith('$')) messages[key] = `jv: ${messages[key]}`;
		writeFileSync(join(folder, `messages/${locale}.json`), JSON.stringify(messages));
	}
	await compile({ project: join(folder, 'project.inlang'), outdir: join(folder, 'out') });
	compiled = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'out/messages.js')).href);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is one message file more', () => {
	expect(compiled.issue_nik_length!({ digits: 15 }, { locale: invented })).toBe(
		'jv: NIK harus 16 angka. Yang Anda tulis 15 angka.'
	);
	expect(compiled.status_queued!({}, { locale: invented })).toBe('jv: Dalam antrean');
	expect(compiled.status_queued!({}, { locale: 'en' })).toBe('In the queue');
});

it('is one key more in a label, and Indonesian where that is missing', () => {
	expect(labelIn({ id: 'Akta', [invented]: 'Serat' }, invented)).toBe('Serat');
	expect(labelIn({ id: 'Akta' }, invented)).toBe('Akta');
});
