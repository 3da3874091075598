/**
 * Text as a person meant it: one form per letter (NFKC, full-width digits too), without invisible
 * format characters (zero width, direction marks, soft hyphen, BOM), blanks collapsed and trimmed.
 */
export const cleanText = (raw: string): string =>
	raw
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

/** The same without the blanks, dots and dashes of any kind that people put between digits. */
export const cleanDigits = (raw: string): string =>
	cleanText(raw).replace(/[\s.\p{Pd}\u2212]/gu, '');
