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

/** The same line by line: a text of several paragraphs keeps them, at most one empty line apart. */
export const cleanLines = (raw: string): string =>
	raw
		.split(/\r\n|[\r\n]/)
		.map(cleanText)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

/** The same without the blanks, dots and dashes of any kind that people put between digits. */
export const cleanDigits = (raw: string): string =>
	cleanText(raw).replace(/[\s.\p{Pd}\u2212]/gu, '');
