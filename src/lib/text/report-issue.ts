import type { ReportIssue } from '$lib/domain/office/report';
import { issueText } from './issue';
import type { Locale } from './locale';
import { say } from './message';
import { m } from './paraglide/messages';

/** What is wrong with a field of "Diminta lebih? Laporkan". */
export function reportIssueText(issue: ReportIssue, locale?: Locale): string {
	if (issue.code === 'asker-unknown') return say(m.pub_report_courier_unknown, locale);
	if (issue.code === 'report-empty') return say(m.pub_report_words_empty, locale);
	if (issue.code === 'report-long')
		return m.pub_report_words_long({ most: issue.most }, { locale });
	return issueText(issue, locale);
}
