import { describe, expect, it } from 'vitest';
import { maskIdentity } from './log';

describe('a log line', () => {
	it.each([
		'3516995205900001',
		'3516 9952 0590 0001',
		'3516.9952.0590.0001',
		'081234567890',
		'0812-3456-7890',
		'6281234567890',
		'+62 812 3456 7890'
	])('does not show %s', (secret) => {
		const line = maskIdentity(JSON.stringify({ msg: `failed for ${secret}, at once` }));
		expect(line).not.toContain(secret);
		expect(line).toContain('at once');
	});

	it('keeps times, ids and durations', () => {
		const line =
			'{"time":"2026-11-24T08:02:05.123Z","id":"0193a5b2-7c4e-7d1a-9f00-1234567890ab","ms":12.5}';
		expect(maskIdentity(line)).toBe(line);
	});
});
