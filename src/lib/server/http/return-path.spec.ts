import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPathFor } from './return-path';

const origin = 'https://ketanmu.test';

describe('returnPathFor', () => {
	it('goes back to a path of this site, question included', () => {
		expect(returnPathFor('/lacak/AAA?x=1', origin)).toBe('/lacak/AAA?x=1');
	});

	it.each([
		'https://evil.test/',
		'//evil.test',
		'/\\evil.test',
		'/\t/evil.test',
		'/.//evil.test',
		'/a/..//evil.test',
		'/%2e//evil.test',
		'javascript:alert(1)',
		'',
		null,
		42
	])('sends %j to the first page', (wish) => {
		expect(returnPathFor(wish, origin)).toBe('/');
	});

	it('never leaves the site, whatever is asked', () => {
		const piece = fc.constantFrom('/', '\\', '.', '..', '%2e', '\t', '\n', '@', ':', 'evil.test');
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const path = returnPathFor('/' + pieces.join(''), origin);
				expect(new URL(path, origin).origin).toBe(origin);
			})
		);
	});
});
