import type { PhotoFlag, PhotoIssue } from '$lib/domain/document/photo-issue';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const issues = {
	'photo-not-a-photo': m.photo_issue_not_a_photo,
	'photo-too-many-bytes': m.photo_issue_too_many_bytes,
	'photo-too-many-pixels': m.photo_issue_too_many_pixels,
	'photo-too-many-scans': m.photo_issue_too_many_scans,
	'photo-truncated': m.photo_issue_truncated,
	'photo-undecodable': m.photo_issue_undecodable,
	'photo-timeout': m.photo_issue_timeout
} satisfies Record<PhotoIssue, Message>;

const flags = {
	blurred: { name: m.photo_flag_blurred_short, advice: m.photo_flag_blurred },
	dark: { name: m.photo_flag_dark_short, advice: m.photo_flag_dark },
	small: { name: m.photo_flag_small_short, advice: m.photo_flag_small }
} satisfies Record<PhotoFlag, { name: Message; advice: Message }>;

/** Why a photo was not taken, and what to do. */
export const photoIssueText = (issue: PhotoIssue, locale?: Locale): string =>
	say(issues[issue], locale);

/** How to take a better one; the photo is accepted all the same after two warnings. */
export const photoFlagText = (flag: PhotoFlag, locale?: Locale): string =>
	say(flags[flag].advice, locale);

/** The flag in one word, for officers. */
export const photoFlagName = (flag: PhotoFlag, locale?: Locale): string =>
	say(flags[flag].name, locale);
