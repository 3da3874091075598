import { expect, test } from 'vitest';
import { keptText } from './draft-frame';

const zone = { timeZone: 'Asia/Jakarta', zoneAbbreviation: 'WIB' };

test('a draft says on which day it goes', () => {
	const kept = keptText({
		id: 'x',
		quiet: false,
		savedAt: '2026-11-24T03:00:00.000Z',
		keptUntil: '2026-12-24',
		today: '2026-11-24',
		zone
	});
	expect(kept).toContain('24 Desember 2026');
	expect(kept).toContain('terhapus');
});
