import type { CaseCodeIssue } from '$lib/domain/application/code';
import { waitText } from './duration';
import { issueText } from './issue';
import type { Locale } from './locale';
import { say } from './message';
import { m } from './paraglide/messages';

type TrackIssue =
	CaseCodeIssue | { code: 'code-unknown' } | { code: 'too-many'; retryAfterSeconds: number };

/** Why a code shows nothing, and what to do; never whether it once did. */
export function trackIssueText(issue: TrackIssue, locale?: Locale): string {
	if (issue.code === 'code-unknown') return say(m.pub_track_unknown, locale);
	if (issue.code === 'too-many')
		return m.pub_track_slow({ wait: waitText(issue.retryAfterSeconds, locale) }, { locale });
	return issueText(issue, locale);
}
