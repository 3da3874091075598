import { waitText } from './duration';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const plain = {
	'sign-in-wrong': m.door_sign_in_wrong,
	'transfer-wrong': m.door_transfer_wrong,
	'invite-gone': m.door_invite_gone,
	'username-taken': m.door_username_taken,
	'username-empty': m.door_username_empty,
	'username-letters': m.door_username_letters,
	'password-short': m.door_password_short,
	'password-long': m.door_password_long,
	'password-common': m.door_password_common
} satisfies Record<string, Message>;

const slowed = {
	'sign-in-slow': m.door_sign_in_slow,
	'transfer-slow': m.door_transfer_slow
} satisfies Record<string, Message<{ wait: string }>>;

/**
 * What signing in, an invitation and "Lanjutkan di HP lain" refuse. The server's own issues have to
 * fit in: a code without words is a type error where it is shown.
 */
export type DoorIssue =
	{ code: keyof typeof plain } | { code: keyof typeof slowed; retryAfterSeconds: number };

export function doorIssueText(issue: DoorIssue, locale?: Locale): string {
	if (!('retryAfterSeconds' in issue)) return say(plain[issue.code], locale);
	return slowed[issue.code]({ wait: waitText(issue.retryAfterSeconds, locale) }, { locale });
}

/** The same refusal at the officers' door, which asks for other things. */
export const staffDoorIssueText = (issue: DoorIssue, locale?: Locale): string =>
	issue.code === 'sign-in-wrong'
		? say(m.door_sign_in_wrong_staff, locale)
		: doorIssueText(issue, locale);
