import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCodes, makeCode, parseCode, showCode } from './code';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = fc.uint8Array({ minLength: 7, maxLength: 16 });
const code = random.map((bytes) => makeCode('MJK', bytes));

describe('makeCode', () => {
	test('gives one that is read back, under any office’s prefix', () => {
		fc.assert(
			fc.property(random, fc.constantFrom('MJK', 'SOLO', 'BLI', 'K7'), (bytes, prefix) => {
				const made = makeCode(prefix, bytes);
				expect(made).toMatch(new RegExp(`^${prefix}[${alphabet}]{8}$`));
				expect(parseCode(made, prefix)).toEqual({ ok: true, value: made });
				expect(parseCode(showCode(made), prefix)).toEqual({ ok: true, value: made });
			})
		);
	});

	test('uses all of the alphabet and every byte', () => {
		fc.assert(
			fc.property(random, fc.nat(6), fc.nat(255), (bytes, at, other) => {
				fc.pre(((bytes[at] ?? 0) & 31) !== (other & 31));
				const changed = Uint8Array.from(bytes);
				changed[at] = other;
				expect(makeCode('MJK', changed)).not.toBe(makeCode('MJK', bytes));
			})
		);
	});

	test('takes a prefix with its dash', () => {
		const bytes = new Uint8Array(7);
		expect(makeCode('MJK-', bytes)).toBe(makeCode('MJK', bytes));
	});

	test('throws on too few bytes', () => {
		expect(() => makeCode('MJK', new Uint8Array(6))).toThrow(RangeError);
	});
});

describe('parseCode', () => {
	test.each([
		['MJK-4T7K-9QXD', 'MJK4T7K9QXD'],
		['MJK-8H2P-5RWX', 'MJK8H2P5RWX']
	])('takes the contract’s sample %s', (shown, stored) => {
		const parsed = parseCode(shown, 'MJK');
		expect(parsed).toEqual({ ok: true, value: stored });
		if (parsed.ok) expect(showCode(parsed.value)).toBe(shown);
	});

	test.each([
		'mjk4t7k9qxd',
		'4T7K-9QXD',
		' mjk – 4t7k\u200b 9qxd ',
		'*MJK-4T7K-9QXD*',
		'_~MJK-4T7K-9QXD~_',
		'ＭＪＫ－４Ｔ７Ｋ－９ＱＸＤ'
	])('reads %j', (raw) => {
		expect(parseCode(raw, 'MJK-')).toEqual({ ok: true, value: 'MJK4T7K9QXD' });
	});

	test('forgives O for 0 and I or L for 1', () => {
		fc.assert(
			fc.property(code, fc.constantFrom('I', 'L', 'i', 'l'), (made, one) => {
				const written = made.slice(3).replaceAll('0', 'O').replaceAll('1', one);
				expect(parseCode(`MJK${written}`, 'MJK')).toEqual({ ok: true, value: made });
			})
		);
	});

	test('forgives them in the prefix as well, and keeps the prefix as the office writes it', () => {
		expect(parseCode('S0L1-4T7K-9QXD', 'SOLI')).toEqual({ ok: true, value: 'SOLI4T7K9QXD' });
	});

	test('eight characters alone may begin like the prefix', () => {
		const bytes = Uint8Array.from([...'MJK4T7K'], (letter) => alphabet.indexOf(letter));
		const made = makeCode('MJK', bytes);
		expect(made).toMatch(/^MJKMJK4T7K.$/);
		expect(parseCode(made.slice(3), 'MJK')).toEqual({ ok: true, value: made });
	});

	test('finds every single error', () => {
		fc.assert(
			fc.property(code, (made) => {
				for (let at = 3; at < 11; at++)
					for (const letter of alphabet) {
						if (letter === made[at]) continue;
						const wrong = made.slice(0, at) + letter + made.slice(at + 1);
						expect(parseCode(wrong, 'MJK')).toEqual({ ok: false, issue: { code: 'code-check' } });
					}
			}),
			{ numRuns: 50 }
		);
	});

	test('finds every swap of neighbours', () => {
		fc.assert(
			fc.property(code, (made) => {
				for (let at = 3; at < 10; at++) {
					if (made[at] === made[at + 1]) continue;
					const wrong = `${made.slice(0, at)}${made[at + 1]}${made[at]}${made.slice(at + 2)}`;
					expect(parseCode(wrong, 'MJK')).toEqual({ ok: false, issue: { code: 'code-check' } });
				}
			})
		);
	});

	test.each([
		['', 'code-empty'],
		['---', 'code-empty'],
		['SBY-4T7K-9QXD', 'code-prefix'],
		['MJK-4T7K-9QX', 'code-length'],
		['MJK-4T7K-9QXDD', 'code-length'],
		['MJK', 'code-length'],
		['MJK-4T7K-9QXU', 'code-letters'],
		['MJK-4T7K-9QXÉ', 'code-letters']
	])('refuses %j as %s', (raw, issue) => {
		expect(parseCode(raw, 'MJK')).toEqual({ ok: false, issue: { code: issue } });
	});
});

describe('findCodes', () => {
	test.each([
		['Halo Dispendukcapil, saya sudah mengirim permohonan.\nKode: MJK-4T7K-9QXD.', ['MJK4T7K9QXD']],
		['kode saya *mjk 4t7k 9qxd* terima kasih', ['MJK4T7K9QXD']],
		['kodeMJK4T7K9QXD', ['MJK4T7K9QXD']],
		['MJK MJK-4T7K-9QXD', ['MJK4T7K9QXD']],
		['MJK MJK 4T7K 9 QXD', ['MJK4T7K9QXD']],
		['kode MJK-*4T7K*-_9QXD_', ['MJK4T7K9QXD']],
		['`MJK-8H2P-5RWX` dan MJK-4T7K-9QXD, sekali lagi MJK8H2P5RWX', ['MJK8H2P5RWX', 'MJK4T7K9QXD']],
		['https://ketanmu.test/lacak/MJK-4T7K-9QXD?x=1', ['MJK4T7K9QXD']],
		['MJK-4T7K-9QXC', []],
		['MJK-4T7K-9QXD5', []],
		['4T7K-9QXD', []],
		['SBY-4T7K-9QXD', []],
		['Kapan jadi?', []],
		['', []]
	])('in %j finds %j', (text, codes) => {
		expect(findCodes(text, 'MJK')).toEqual(codes);
	});

	test('finds a code among any words around it', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 60 });
		fc.assert(
			fc.property(code, words, words, (made, before, after) => {
				expect(findCodes(`${before} ${showCode(made)}\n${after}`, 'MJK')).toContain(made);
			})
		);
	});

	// The runner's own time limit is what fails here.
	test('a long message that nearly fits ends', () => {
		expect(findCodes('MJK- - '.repeat(600), 'MJK')).toEqual([]);
		expect(findCodes('MJK-4 '.repeat(700), 'MJK')).toEqual([]);
	});
});
