/** Why a file is not taken as an official PDF. */
const pdfIssues = [
	'pdf-empty',
	'pdf-not-a-pdf',
	'pdf-too-large',
	'pdf-cut-off',
	'pdf-encrypted',
	'pdf-has-script',
	'pdf-has-file'
] as const;
export type PdfIssue = (typeof pdfIssues)[number];

export const largestPdfBytes = 10 * 1024 * 1024;
