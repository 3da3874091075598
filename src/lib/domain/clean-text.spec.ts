import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanDigits, cleanLines, cleanText } from './clean-text';

test('full-width, hidden and doubled characters become what was meant', () => {
	expect(cleanText('  Ａ\u200bB\u00a0\n C\u202e ')).toBe('AB C');
	expect(cleanDigits('３５１６–99.01 0190−0001')).toBe('3516990101900001');
});

test('paragraphs stay', () => {
	expect(cleanLines(' Satu  hal.\r\n\r\n \r\n\r\nDua\n tiga. \n')).toBe('Satu hal.\n\nDua\ntiga.');
});

test('cleaning twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (raw) => {
			expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
		})
	);
});
