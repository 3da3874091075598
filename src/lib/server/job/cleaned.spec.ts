import { DrizzleQueryError } from 'drizzle-orm';
import type { JobHelpers } from 'graphile-worker';
import { expect, test } from 'vitest';
import { cleaned } from './cleaned';

const helpers = {} as JobHelpers;
const typed = ['Sekarwangi Rekaan', '3516995205900077'];
const thrownBy = async (error: Error): Promise<Error> => {
	const failed = Promise.resolve(cleaned(() => Promise.reject(error))({}, helpers));
	return failed.then(
		() => new Error('nothing was thrown'),
		(told: Error) => told
	);
};

test('a job that failed tells what and where, and nothing that was typed', async () => {
	const cause = Object.assign(new Error('duplicate key value violates "persons_pkey"'), {
		code: '23505',
		detail: `Key (name)=(${typed[0]}) already exists.`
	});
	const told = await thrownBy(new DrizzleQueryError('insert into persons', typed, cause));
	expect(told.message).toContain('23505: duplicate key value violates "persons_pkey"');
	expect(told.message).toContain('cleaned.spec.ts');
	const all = `${told.message} ${told.stack} ${JSON.stringify(told)} ${String(told.cause)}`;
	for (const word of typed) expect(all).not.toContain(word);
});

test('numbers of people are masked in any other error too', async () => {
	const told = await thrownBy(new Error(`no case for ${typed[1]}`));
	expect(told.message).toContain('no case for •');
});

test('a job that ends well gives what it gave', async () => {
	expect(await cleaned(() => Promise.resolve())({}, helpers)).toBeUndefined();
});
