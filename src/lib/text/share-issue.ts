import type { Locale } from './locale';
import { m } from './paraglide/messages';

type ShareIssue = 'name-empty' | 'name-long' | 'level-empty' | 'too-many-links';

const texts = {
	'name-empty': m.share_issue_name,
	'name-long': m.share_issue_name_long,
	'level-empty': m.share_issue_level,
	'too-many-links': m.share_issue_many
} satisfies Record<ShareIssue, (inputs: { most: number }, options?: { locale?: Locale }) => string>;

/** Why a relative's link was not made; `most` links may be open at a time. */
export const shareIssueText = (issue: ShareIssue, most: number, locale?: Locale): string =>
	texts[issue]({ most }, { locale });
