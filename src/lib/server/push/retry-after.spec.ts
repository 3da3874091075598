import { expect, it } from 'vitest';
import { findRetryAfter } from './retry-after';

const now = Date.parse('2026-11-24T03:00:00Z');

it.each([
	['120', 120],
	['Tue, 24 Nov 2026 03:01:00 GMT', 60],
	['86400', 3600],
	['0', undefined],
	['Tue, 24 Nov 2026 02:59:00 GMT', undefined],
	['soon', undefined],
	['-5', undefined],
	['', undefined],
	[undefined, undefined]
])('%s asks for %s seconds', (header, seconds) => {
	expect(findRetryAfter(header, now)).toBe(seconds);
});
