import type { AnswerIssue } from '$lib/domain/program/parse-answer';
import type { Sentences } from './message';
import { m } from './paraglide/messages';

/** What only the questions of the catalogue know; the rest comes from the parsers of their kinds. */
export type PlainAnswerIssue = Extract<
	AnswerIssue,
	{ code: `choice-${string}` | `text-${string}` | `number-${string}` }
>;

export const answerSentences = {
	'choice-empty': m.issue_choice_empty,
	'choice-unknown': m.issue_choice_unknown,
	'text-empty': m.issue_text_empty,
	'text-long': m.issue_text_long,
	'number-empty': m.issue_number_empty,
	'number-format': m.issue_number_format,
	'number-low': m.issue_number_low,
	'number-high': m.issue_number_high
} satisfies Sentences<PlainAnswerIssue>;
