import type { PhotoIssue } from '$lib/domain/document/photo-issue';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';
import { photoIssueText } from './photo';

const plain = {
	'not-found': m.draft_issue_not_found,
	'slot-closed': m.draft_issue_slot_closed,
	'digest-differs': m.draft_issue_digest_differs,
	'delivery-missing': m.draft_issue_delivery_missing,
	'unknown-program': m.draft_issue_unknown_program,
	'unknown-service': m.draft_issue_unknown_service,
	'too-many-drafts': m.draft_issue_too_many_drafts,
	'storage-full': m.draft_issue_storage_full,
	'storage-gone': m.draft_issue_storage_gone
} satisfies Record<string, Message>;

/** What starting, photographing and sending a draft refuse; the server's own issues have to fit in. */
export type DraftIssue =
	| { code: keyof typeof plain | PhotoIssue }
	| { code: 'slot-full'; pages: number }
	| { code: 'draft-full'; pages: number; megabytes: number }
	| { code: 'photo-ceiling'; retryAfterSeconds: number };

export function draftIssueText(issue: DraftIssue, locale?: Locale): string {
	if (issue.code === 'draft-full') {
		const { pages, megabytes } = issue;
		return m.draft_issue_draft_full({ pages, megabytes }, { locale });
	}
	if (issue.code === 'photo-ceiling') return say(m.draft_issue_photo_ceiling, locale);
	if (issue.code === 'slot-full') {
		return m.papers_issue_slot_full({ pages: issue.pages }, { locale });
	}
	return issue.code in plain
		? say(plain[issue.code as keyof typeof plain], locale)
		: photoIssueText(issue.code as PhotoIssue, locale);
}
