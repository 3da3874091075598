/** Why a file is not taken as an official PDF. */
export type PdfIssue =
	| 'pdf-empty'
	| 'pdf-not-a-pdf'
	| 'pdf-too-large'
	| 'pdf-cut-off'
	| 'pdf-encrypted'
	| 'pdf-has-script'
	| 'pdf-has-file';

export const largestPdfBytes = 10 * 1024 * 1024;
