import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { errorTextOf } from './error-text';

const typed = ['Sekarwangi Rekaan', '3516995205900077', '081299990001'];
const failed = (message: string, code: string) =>
	new DrizzleQueryError(
		'insert into "accounts" values ($1, $2, $3)',
		typed,
		Object.assign(new Error(message), { code, detail: `Key (name)=(${typed[0]}) already exists.` })
	);

test('a failed query names its fault and its place, and nothing that was typed', () => {
	const text = errorTextOf(failed('duplicate key value violates "accounts_pkey"', '23505'));
	expect(text).toContain('23505: duplicate key value violates "accounts_pkey"');
	expect(text).toContain('error-text.spec.ts');
	for (const word of typed) expect(text).not.toContain(word);
	expect(text).not.toContain('insert into');
});

test('a value that the database quotes does not stay either', () => {
	const text = errorTextOf(failed('invalid input syntax for type uuid: "Sekarwangi"', '22P02'));
	expect(text).toContain('22P02');
	expect(text).not.toContain('Sekarwangi');
});

test('any other error keeps its stack', () => {
	expect(errorTextOf(new TypeError('no such slot'))).toMatch(/TypeError: no such slot\n\s+at /);
	expect(errorTextOf('gone')).toBe('gone');
});
