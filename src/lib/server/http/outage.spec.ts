import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { StorageFull, StorageGone } from '$lib/server/storage/storage-error';
import { outageOf } from './outage';

const failed = (code: string) =>
	new DrizzleQueryError('select 1', [], Object.assign(new Error('said so'), { code }));

it.each([
	'ECONNREFUSED',
	'CONNECTION_CLOSED',
	'CONNECT_TIMEOUT',
	'57P01',
	'57P03',
	'08006',
	'53300'
])('a query that failed with %s finds no database', (code) =>
	expect(outageOf(failed(code))).toBe(503)
);

it('a full disk is told from one that is gone', () => {
	expect(outageOf(failed('53100'))).toBe(507);
	expect(outageOf(new Error('put', { cause: new StorageFull('full') }))).toBe(507);
	expect(outageOf(new StorageGone('gone'))).toBe(503);
});

it.each(['23505', '42703', '57014', '22P02', 'ERR_INVALID_ARG_TYPE', ''])(
	'a fault of our own, as %s, is none',
	(code) => expect(outageOf(failed(code))).toBeUndefined()
);

it('what is no error is none', () => expect(outageOf('gone')).toBeUndefined());
