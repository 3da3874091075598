import { cleanText } from '$lib/domain/clean-text';
import { parseRupiah, type RupiahIssue } from '$lib/domain/money';
import { accept, refuse, type Result } from '$lib/domain/result';
import { parseDate, type DateIssue } from '$lib/domain/time/parse-date';

/** "Diminta lebih? Laporkan": who asked for money. Names nobody who tells it. */
export type Report = {
	/** Integer rupiah. */
	amount?: number;
	/** YYYY-MM-DD */
	date?: string;
	/** A courier of the office by id, or one of `otherAskers`. */
	asker?: string;
	words: string;
};

export const otherAskers = ['office', 'other'] as const;
export const mostReportLetters = 1500;

export type ReportIssue =
	| RupiahIssue
	| DateIssue
	| { code: 'asker-unknown' }
	| { code: 'report-empty' }
	| { code: 'report-long'; most: number };

export type WrittenReport = {
	amount: string;
	day: string;
	month: string;
	year: string;
	asker: string;
	words: string;
};

type Field = 'amount' | 'date' | 'asker' | 'words';

/** Only the words are needed; what else is written must make sense. Issues by field, in the page's order. */
export function parseReport(
	written: WrittenReport,
	{ today, askers }: { today: string; askers: readonly string[] }
): Result<Report, { field: Field; issue: ReportIssue }[]> {
	const issues: { field: Field; issue: ReportIssue }[] = [];
	const report: Report = { words: cleanText(written.words) };

	const length = [...report.words].length;
	if (length === 0) issues.push({ field: 'words', issue: { code: 'report-empty' } });
	if (length > mostReportLetters)
		issues.push({ field: 'words', issue: { code: 'report-long', most: mostReportLetters } });

	const amount = parseRupiah(written.amount);
	if (amount.ok) report.amount = amount.value;
	else if (amount.issue.code !== 'rupiah-empty')
		issues.push({ field: 'amount', issue: amount.issue });

	const date = parseDate(written, { today });
	if (date.ok) report.date = date.value;
	else if (date.issue.code !== 'date-empty') issues.push({ field: 'date', issue: date.issue });

	if (askers.includes(written.asker)) report.asker = written.asker;
	else if (written.asker !== '') issues.push({ field: 'asker', issue: { code: 'asker-unknown' } });

	return issues.length > 0 ? refuse(issues) : accept(report);
}
