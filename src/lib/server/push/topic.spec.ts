import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topicOf } from './topic';

it('is what RFC 8030 takes, the same for one case and another for another', () => {
	fc.assert(
		fc.property(fc.uuid(), fc.uuid(), (one, other) => {
			expect(topicOf(one)).toMatch(/^[\w-]{32}$/);
			expect(topicOf(one)).toBe(topicOf(one));
			if (one !== other) expect(topicOf(one)).not.toBe(topicOf(other));
			expect(topicOf(one)).not.toContain(one.slice(0, 8));
		})
	);
});
