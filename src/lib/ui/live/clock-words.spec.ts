import { expect, it } from 'vitest';
import { momentText } from '$lib/text/date';
import { clockWords } from './clock-words';

it('is the clock that the server writes beside it, in either language', () => {
	const zone = { timeZone: 'Asia/Jakarta', zoneAbbreviation: 'WIB' };
	for (const at of ['2026-11-24T11:54:00Z', '2026-11-24T17:05:00Z', '2026-11-24T03:42:00Z'])
		for (const language of ['id', 'en'] as const) {
			const clock = clockWords(new Date(at), language, zone.timeZone);
			expect(momentText(at, zone, language)).toMatch(new RegExp(` ${clock} WIB$`));
		}
	expect(clockWords(new Date('2026-11-24T17:05:00Z'), 'id', zone.timeZone)).toBe('00.05');
});
