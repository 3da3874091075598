import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baseLocale, locales } from './locale';

type Messages = Record<string, string>;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const messagesIn = (locale: string): Messages => {
	const { $schema: _, ...messages } = readJson(`messages/${locale}.json`) as Messages;
	return messages;
};
const placeholdersOf = (text: string): string =>
	[...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');

const base = messagesIn(baseLocale);

describe.each([...locales])('messages in %s', (locale) => {
	const messages = messagesIn(locale);

	it('say everything that Indonesian says', () => {
		expect(Object.keys(messages).toSorted()).toEqual(Object.keys(base).toSorted());
		const empty = Object.entries(messages).filter(([, text]) => text.trim() === '');
		expect(empty).toEqual([]);
	});

	it('take the same values', () => {
		const other = Object.keys(base).filter(
			(key) => placeholdersOf(base[key]!) !== placeholdersOf(messages[key] ?? '')
		);
		expect(other).toEqual([]);
	});

	it('name nothing of one office: not its region, code, prefix, places or programs', () => {
		const found = Object.entries(messages).flatMap(([key, text]) =>
			namesOfOffices().flatMap((name) =>
				new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(name)}(?![\\p{L}\\d])`, 'iu').test(text)
					? [`${key}: ${name}`]
					: []
			)
		);
		expect(found).toEqual([]);
	});

	it('never shout', () => {
		expect(Object.entries(messages).filter(([, text]) => text.includes('!'))).toEqual([]);
	});
});

type OfficeFile = { code: string; prefix: string; regency: string; stampPlace: string };
type Named = { name: string; slug?: string };

function namesOfOffices(): string[] {
	return readdirSync('src/offices').flatMap((code) => {
		const file = (name: string) => readJson(`src/offices/${code}/${name}.json`);
		const office = file('office') as OfficeFile;
		const programs = file('programs') as Named[];
		const places = file('kecamatan') as Named[];
		return [
			office.code,
			office.prefix,
			office.regency.replace(/^(Kabupaten|Kota) /, ''),
			...programs.flatMap(({ name, slug }) => [name, slug!]),
			...places.map(({ name }) => name)
		];
	});
}
