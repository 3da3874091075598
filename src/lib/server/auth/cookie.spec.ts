import { expect, it } from 'vitest';
import { blankCookieOf, cookieOf } from './cookie';

it('is bound to the host where there is https', () => {
	expect(cookieOf('resident', 'x', true, 60)).toEqual({
		name: '__Host-warga',
		value: 'x',
		options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true, maxAge: 60 }
	});
});

it('works on plain http, where browsers refuse that prefix', () => {
	expect(cookieOf('resident', 'x', false)).toEqual({
		name: 'warga',
		value: 'x',
		options: { path: '/', httpOnly: true, sameSite: 'lax', secure: false }
	});
});

it('is taken away under the same name', () => {
	expect(blankCookieOf('device', true)).toMatchObject({
		name: '__Host-perangkat',
		value: '',
		options: { maxAge: 0 }
	});
});
