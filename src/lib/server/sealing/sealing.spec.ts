import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex } from './blind-index';
import { masterKeyOf } from './master-key';
import { randomKey } from './random-key';
import { open, seal, type SealContext } from './sealed-value';
import { SealError } from './seal-error';

const place: SealContext = { table: 'persons', column: 'nik', row: '0198c1d2' };

function issueOf(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		return error instanceof SealError ? error.issue : `not a SealError: ${String(error)}`;
	}
	return 'opened';
}

describe('a sealed value', () => {
	it('opens to exactly what went in, bytes or text', () => {
		fc.assert(
			fc.property(
				fc.uint8Array({ maxLength: 300 }),
				fc.string({ unit: 'binary' }),
				(bytes, text) => {
					const key = randomKey();
					expect(open(key, seal(key, bytes, place), place)).toEqual(Buffer.from(bytes));
					const said = Buffer.from(text).toString();
					expect(open(key, seal(key, text, place), place).toString()).toBe(said);
				}
			)
		);
	});

	it('never looks the same twice and shows nothing of the text', () => {
		const key = randomKey();
		const first = seal(key, '3516990101900001', place);
		expect(first.equals(seal(key, '3516990101900001', place))).toBe(false);
		expect(first.includes('3516990101900001')).toBe(false);
	});

	it('does not open in another row, column or table', () => {
		const key = randomKey();
		const text = fc.string({ maxLength: 6 });
		fc.assert(
			fc.property(
				fc.record({ table: text, column: text, row: text }),
				fc.record({ table: text, column: text, row: text }),
				(here, there) => {
					fc.pre(JSON.stringify(here) !== JSON.stringify(there));
					expect(issueOf(() => open(key, seal(key, 'x', here), there))).toBe('changed');
				}
			)
		);
		// The parts are kept apart: their plain concatenation would be equal.
		const sealed = seal(key, 'x', { table: 'ab', column: 'c', row: 'd' });
		expect(issueOf(() => open(key, sealed, { table: 'a', column: 'bc', row: 'd' }))).toBe(
			'changed'
		);
	});

	it('does not open after any single bit was flipped, or when cut', () => {
		const key = randomKey();
		const sealed = seal(key, 'Jalan Mawar 4', place);
		for (let bit = 0; bit < sealed.length * 8; bit++) {
			const flipped = Buffer.from(sealed);
			flipped[bit >> 3]! ^= 1 << (bit & 7);
			expect(issueOf(() => open(key, flipped, place))).toMatch(
				/^(wrong-key|changed|unknown-version)$/
			);
		}
		for (let length = 0; length < sealed.length; length++) {
			expect(issueOf(() => open(key, sealed.subarray(0, length), place))).toBe('changed');
		}
	});

	it('says when the key is another one', () => {
		const sealed = seal(randomKey(), 'x', place);
		expect(issueOf(() => open(randomKey(), sealed, place))).toBe('wrong-key');
	});
});

describe('the master key', () => {
	const base64 = () => randomKey().toString('base64');

	it('unwraps what it wrapped', () => {
		const master = masterKeyOf(base64());
		const key = randomKey();
		expect(master.unwrap(master.wrap(key))).toEqual(key);
	});

	it('still opens under the key before it, and says what is not re-wrapped yet', () => {
		const [before, after] = [base64(), base64()];
		const key = randomKey();
		const wrapped = masterKeyOf(before).wrap(key);
		const rotated = masterKeyOf(after, [before]);
		expect(rotated.unwrap(wrapped)).toEqual(key);
		expect(rotated.isCurrent(wrapped)).toBe(false);
		const again = rotated.wrap(rotated.unwrap(wrapped));
		expect(rotated.isCurrent(again)).toBe(true);
		expect(masterKeyOf(after).unwrap(again)).toEqual(key);
	});

	it('says when no key at hand fits, and when the wrapping was changed', () => {
		const master = masterKeyOf(base64());
		const wrapped = master.wrap(randomKey());
		expect(issueOf(() => masterKeyOf(base64()).unwrap(wrapped))).toBe('wrong-key');
		wrapped[wrapped.length - 1]! ^= 1;
		expect(issueOf(() => master.unwrap(wrapped))).toBe('changed');
	});

	it('has a fingerprint that is stable, differs by key and is no part of the key', () => {
		const text = base64();
		const { fingerprint } = masterKeyOf(text);
		expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
		expect(masterKeyOf(text).fingerprint).toBe(fingerprint);
		expect(masterKeyOf(base64(), [text]).fingerprints[1]).toBe(fingerprint);
		expect(Buffer.from(text, 'base64').toString('hex')).not.toContain(fingerprint);
	});

	it.each(['', 'short', 'A'.repeat(44), `${'A'.repeat(42)}_=`])(
		'refuses %j without quoting it',
		(bad) => {
			expect(() => masterKeyOf(bad)).toThrow(/^a master key is 32 bytes in base64$/);
		}
	);
});

describe('a blind index', () => {
	it('is 16 bytes, equal for equal values, and another under another key', () => {
		const [key, other] = [randomKey(), randomKey()];
		expect(blindIndex(key, '3516990101900001')).toHaveLength(16);
		expect(blindIndex(key, '3516990101900001')).toEqual(blindIndex(key, '3516990101900001'));
		expect(blindIndex(key, '3516990101900002')).not.toEqual(blindIndex(key, '3516990101900001'));
		expect(blindIndex(other, '3516990101900001')).not.toEqual(blindIndex(key, '3516990101900001'));
	});
});
