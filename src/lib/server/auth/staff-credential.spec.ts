import { describe, expect, it } from 'vitest';
import { parsePassword, parseUsername } from './staff-credential';

describe('parsePassword', () => {
	it.each(['kuda makan gerbong', 'xK9-f2Lq!wPz', 'Ümlaut im Säulenwald', 'aaaaaaaaaaab c'])(
		'takes %j',
		(password) => {
			expect(parsePassword(password).ok).toBe(true);
		}
	);

	it.each([
		['elevenchars', 'password-short'],
		['password1234', 'password-common'],
		['Bismillah12345', 'password-common'],
		['123456789012', 'password-common'],
		['abcabcabcabc', 'password-common'],
		['aaaaaaaaaaaaa', 'password-common'],
		['x'.repeat(201), 'password-long']
	])('refuses %j', (password, code) => {
		expect(parsePassword(password)).toEqual({ ok: false, issue: { code } });
	});
});

describe('parseUsername', () => {
	it('takes it in any case', () => {
		expect(parseUsername('  Siti.A ')).toEqual({ ok: true, value: 'siti.a' });
	});
	it.each(['', 'ab', 'siti a', 'sîti'])('refuses %j', (username) => {
		expect(parseUsername(username).ok).toBe(false);
	});
});
