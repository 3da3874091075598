import type { Brand } from '$lib/domain/brand';
import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';

/**
 * A case code as it is stored and compared: office prefix and 8 characters without dashes,
 * `MJK4T7K9QXD`. Shown by `showCode`. A prefix is given as `MJK`; `MJK-` is taken too.
 */
export type CaseCode = Brand<string, 'CaseCode'>;

export type CaseCodeIssue =
	| { code: 'code-empty' }
	| { code: 'code-prefix' }
	| { code: 'code-length' }
	| { code: 'code-letters' }
	| { code: 'code-check' };

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomLength = 7;
const bodyLength = randomLength + 1;

const double = (x: number) => ((x << 1) & 0x1f) ^ (x & 16 ? 0x05 : 0);

/** Damm over GF(32), 0x25 as its polynomial: 0 for a whole code, else the character that is due. */
const dammOf = (body: string): number =>
	[...body].reduce((check, letter) => double(check ^ alphabet.indexOf(letter)), 0);

const forgive = (letters: string) => letters.replace(/O/g, '0').replace(/[IL]/g, '1');
const plain = (prefix: string) => prefix.replace(/[^A-Z0-9]/g, '');

/** @throws RangeError on fewer than 7 bytes: a code must not be guessable. Uses 5 bits of each. */
export function makeCode(prefix: string, random: Uint8Array): CaseCode {
	if (random.length < randomLength) throw new RangeError('a case code needs 7 random bytes');
	const body = Array.from(random.subarray(0, randomLength), (byte) => alphabet[byte & 31]).join('');
	return `${plain(prefix)}${body}${alphabet[dammOf(body)]}` as CaseCode;
}

/** Takes any case, dashes or none, O for 0, I and L for 1, and the eight characters alone. */
export function parseCode(raw: string, prefix: string): Result<CaseCode, CaseCodeIssue> {
	const letters = cleanText(raw)
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	if (letters === '') return refuse({ code: 'code-empty' });
	const office = plain(prefix);
	const prefixed = forgive(letters).startsWith(forgive(office));
	const body = forgive(
		letters.length !== bodyLength && prefixed ? letters.slice(office.length) : letters
	);
	if (body.length !== bodyLength)
		return refuse({
			code: body.length === office.length + bodyLength ? 'code-prefix' : 'code-length'
		});
	if ([...body].some((letter) => !alphabet.includes(letter)))
		return refuse({ code: 'code-letters' });
	return dammOf(body) === 0
		? accept(`${office}${body}` as CaseCode)
		: refuse({ code: 'code-check' });
}

/** `MJK-4T7K-9QXD` */
export const showCode = (code: CaseCode): string =>
	`${code.slice(0, -bodyLength)}-${code.slice(-bodyLength, -4)}-${code.slice(-4)}`;

/** Every valid code in a message, in order, each once. Only with the prefix, so that no word fits. */
export function findCodes(text: string, prefix: string): CaseCode[] {
	const message = cleanText(text)
		.toUpperCase()
		.replace(/[*_~`]/g, '');
	const gap = '[\\s\\p{Pd}]{0,3}';
	const office = [...plain(prefix)].map((letter) => `[${lookalikes(letter)}]`).join('');
	// A further letter behind it would make the code longer than one: somebody mistyped.
	const shape = new RegExp(`${office}((?:${gap}[0-9A-TV-Z]){${bodyLength}})(?![0-9A-Z])`, 'gu');
	const found = new Set<CaseCode>();
	for (let match = shape.exec(message); match; match = shape.exec(message)) {
		const code = parseCode(match[1] ?? '', prefix);
		if (code.ok) found.add(code.value);
		else shape.lastIndex = match.index + 1;
	}
	return [...found];
}

const lookalikes = (letter: string) =>
	['0O', '1IL'].find((group) => group.includes(letter)) ?? letter;
