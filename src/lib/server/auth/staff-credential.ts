import { cleanText } from '$lib/domain/clean-text';
import type { Brand } from '$lib/domain/brand';
import { accept, refuse, type Result } from '$lib/domain/result';

export type Username = Brand<string, 'Username'>;
export type Password = Brand<string, 'Password'>;

export type UsernameIssue = { code: 'username-empty' } | { code: 'username-letters' };
export type PasswordIssue =
	{ code: 'password-short' } | { code: 'password-long' } | { code: 'password-common' };

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** 3 to 32 of a–z, 0–9, dot, dash, underscore; typed in any case. */
export function parseUsername(raw: string): Result<Username, UsernameIssue> {
	const username = cleanText(raw).toLowerCase();
	if (username === '') return refuse({ code: 'username-empty' });
	if (!/^[a-z0-9._-]{3,32}$/.test(username)) return refuse({ code: 'username-letters' });
	return accept(username as Username);
}

/** Length and a list of common ones, nothing else: rules on kinds of letters only make people predictable. */
export function parsePassword(raw: string): Result<Password, PasswordIssue> {
	const password = raw.normalize('NFKC');
	const length = [...password].length;
	if (length < SHORTEST_PASSWORD) return refuse({ code: 'password-short' });
	if (length > LONGEST_PASSWORD) return refuse({ code: 'password-long' });
	if (isCommon(password.toLowerCase())) return refuse({ code: 'password-common' });
	return accept(password as Password);
}

/** What stands first in lists of leaked passwords, here and abroad; the digits behind them are cut off. */
const common = [
	'password',
	'passw0rd',
	'katasandi',
	'kata sandi',
	'rahasia',
	'rahasiaku',
	'qwerty',
	'qwertyuiop',
	'qwertyuiopasdf',
	'asdfghjkl',
	'1qaz2wsx3edc',
	'administrator',
	'admin',
	'supervisor',
	'operator',
	'petugas',
	'dukcapil',
	'disdukcapil',
	'dispendukcapil',
	'kependudukan',
	'ketanmu',
	'indonesia',
	'indonesiaku',
	'indonesia raya',
	'bismillah',
	'bismillahirrahmanirrahim',
	'alhamdulillah',
	'assalamualaikum',
	'sayang',
	'sayangku',
	'iloveyou',
	'welcome',
	'letmein',
	'abcdefghijkl'
];

function isCommon(password: string): boolean {
	const stem = password.replace(/[\d!@#$.*_-]+$/, '');
	if (stem === '' || common.includes(password) || common.includes(stem)) return true;
	return [1, 2, 3, 4, 6].some(
		(size) =>
			password ===
			password
				.slice(0, size)
				.repeat(Math.ceil(password.length / size))
				.slice(0, password.length)
	);
}
