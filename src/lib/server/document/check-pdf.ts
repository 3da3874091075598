import { inflateSync } from 'node:zlib';
import { largestPdfBytes, type PdfIssue } from '$lib/domain/document/pdf-issue';

/** What an object stream may unfold to; more is an attack, not a document. */
const mostUnfolded = 40 * 1024 * 1024;

// A script is always an action `/S /JavaScript`; its short key `/JS` would also be met by chance in pictures.
const forbidden: [RegExp, PdfIssue][] = [
	[/\/Encrypt(?![A-Za-z])/, 'pdf-encrypted'],
	[/\/(JavaScript|Launch|XFA)(?![A-Za-z])/, 'pdf-has-script'],
	[/\/(EmbeddedFiles?|RichMedia)(?![A-Za-z])/, 'pdf-has-file']
];

/** Names may be written with `#4A` for a letter. */
const plainNames = (text: string): string =>
	text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The objects that are packed together, where names could hide from a search of the file. */
function unpacked(bytes: Buffer, text: string): string {
	let all = '';
	let left = mostUnfolded;
	for (const match of text.matchAll(/\/ObjStm[\s\S]{0,400}?stream\r?\n/g)) {
		const start = match.index + match[0].length;
		const end = text.indexOf('endstream', start);
		try {
			const inside = inflateSync(bytes.subarray(start, end < 0 ? undefined : end), {
				maxOutputLength: left,
				finishFlush: 2
			});
			left -= inside.length;
			all += inside.toString('latin1');
		} catch {
			// Packed otherwise, or too large: a reader cannot tell what is in it, so it is not taken.
			return `${all}/Launch`;
		}
	}
	return all;
}

/**
 * Whether these bytes may be kept as an official PDF: told by its content, whatever its name. Nothing that
 * runs, carries another file or needs a password; a signature of the state's system is no obstacle.
 */
export function findPdfIssue(bytes: Buffer): PdfIssue | undefined {
	if (bytes.length === 0) return 'pdf-empty';
	if (bytes.length > largestPdfBytes) return 'pdf-too-large';
	const text = bytes.toString('latin1');
	if (!text.startsWith('%PDF-')) return 'pdf-not-a-pdf';
	if (!text.slice(-2048).includes('%%EOF')) return 'pdf-cut-off';
	const whole = plainNames(text + unpacked(bytes, text));
	return forbidden.find(([mark]) => mark.test(whole))?.[1];
}
