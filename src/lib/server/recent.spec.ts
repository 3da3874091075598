import { expect, it } from 'vitest';
import { createRecent } from './recent';

it('lets go of what was asked for longest ago', () => {
	const recent = createRecent<number>(2);
	recent.put('a', 1);
	recent.put('b', 2);
	expect(recent.find('a')).toBe(1);
	recent.put('c', 3);
	expect(['a', 'b', 'c'].map((key) => recent.find(key))).toEqual([1, undefined, 3]);
	recent.put('a', 4);
	expect(recent.find('a')).toBe(4);
	expect(recent.find('c')).toBe(3);
});
