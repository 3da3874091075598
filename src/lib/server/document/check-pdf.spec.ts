import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findPdfIssue } from './check-pdf';

const pdf = (body = '', end = '%%EOF\n') =>
	Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\n${end}`, 'latin1');

const packed = (inside: string) => {
	const stream = deflateSync(Buffer.from(inside));
	const head = `<< /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
	return Buffer.concat([
		Buffer.from(`%PDF-1.7\n1 0 obj\n${head}`, 'latin1'),
		stream,
		Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1')
	]);
};

describe('an official PDF', () => {
	it('is taken when it is plain, also with packed objects and a signature', () => {
		expect(findPdfIssue(pdf('/Type /Sig'))).toBeUndefined();
		expect(findPdfIssue(packed('<< /Type /Page >>'))).toBeUndefined();
	});

	it.each([
		['nothing', Buffer.alloc(0), 'pdf-empty'],
		['a photo with another name', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'pdf-not-a-pdf'],
		['bytes before the head', Buffer.concat([Buffer.from('\n'), pdf()]), 'pdf-not-a-pdf'],
		['one cut off', pdf('', ''), 'pdf-cut-off'],
		['one with a password', pdf('/Encrypt 5 0 R'), 'pdf-encrypted'],
		['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'pdf-has-script'],
		['a script spelt by numbers', pdf('/J#61vaScript'), 'pdf-has-script'],
		['a script in packed objects', packed('<< /S /JavaScript >>'), 'pdf-has-script'],
		['a program to start', pdf('/S /Launch'), 'pdf-has-script'],
		['a file inside', pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'pdf-has-file'],
		['11 MB', Buffer.concat([pdf(), Buffer.alloc(11 * 1024 * 1024)]), 'pdf-too-large']
	])('is refused: %s', (_, bytes, issue) => expect(findPdfIssue(bytes)).toBe(issue));
});
