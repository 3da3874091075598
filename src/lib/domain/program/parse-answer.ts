import { cleanText } from '$lib/domain/clean-text';
import { parseChildName, type ChildNameIssue } from '$lib/domain/identity/child-name';
import { parseKk, type KkIssue } from '$lib/domain/identity/kk';
import { parseNik, type NikIssue } from '$lib/domain/identity/nik';
import { parsePersonName, type PersonNameIssue } from '$lib/domain/identity/person-name';
import { parsePhone, type PhoneIssue } from '$lib/domain/identity/phone';
import { accept, refuse, type Result } from '$lib/domain/result';
import { parseClock, type ClockIssue } from '$lib/domain/time/parse-clock';
import { parseDate, type DateIssue } from '$lib/domain/time/parse-date';
import type { Question } from './catalogue.schema';

export type AnswerIssue =
	| NikIssue
	| KkIssue
	| PhoneIssue
	| PersonNameIssue
	| ChildNameIssue
	| DateIssue
	| ClockIssue
	| { code: 'choice-empty' | 'choice-unknown' | 'text-empty' | 'number-empty' | 'number-format' }
	| { code: 'text-long'; length: number; most: number }
	| { code: 'number-low'; least: number }
	| { code: 'number-high'; most: number };

/** What a person wrote: one text, or the three fields of a date. */
export type Written = { text: string; day: string; month: string; year: string };

/** `choices` are the options offered now; `today` is the office's date. */
export type AnswerCircumstances = { today: string; choices: readonly string[] };

const mostCharacters = { text: 100, address: 200 } as const;

const codeEmpty = /-empty$/;

function parseText(raw: string, most: number): Result<string, AnswerIssue> {
	const text = cleanText(raw);
	if (!text) return refuse({ code: 'text-empty' });
	const length = [...text].length;
	return length > most ? refuse({ code: 'text-long', length, most }) : accept(text);
}

function parseNumber(raw: string, { min, max }: Question): Result<string, AnswerIssue> {
	const text = cleanText(raw).replace(',', '.');
	if (!text) return refuse({ code: 'number-empty' });
	if (!/^\d{1,7}(\.\d)?$/.test(text)) return refuse({ code: 'number-format' });
	const value = Number(text);
	if (min !== undefined && value < min) return refuse({ code: 'number-low', least: min });
	if (max !== undefined && value > max) return refuse({ code: 'number-high', most: max });
	return accept(String(value));
}

function parseFilled(
	question: Question,
	written: Written,
	{ today, choices }: AnswerCircumstances
): Result<string, AnswerIssue> {
	switch (question.kind) {
		case 'choice':
			if (!written.text) return refuse({ code: 'choice-empty' });
			return choices.includes(written.text)
				? accept(written.text)
				: refuse({ code: 'choice-unknown' });
		case 'date':
			return parseDate(written, { today, future: (question.max ?? 0) > 0 });
		case 'clock':
			return parseClock(written.text);
		case 'nik':
			return parseNik(written.text);
		case 'kk':
			return parseKk(written.text);
		case 'phone':
			return parsePhone(written.text);
		case 'person-name':
			return parsePersonName(written.text);
		case 'child-name':
			return parseChildName(written.text);
		case 'number':
			return parseNumber(written.text, question);
		case 'text':
		case 'address':
			return parseText(written.text, mostCharacters[question.kind]);
	}
}

/**
 * One answer as a person wrote it, by the kind of its question. An answer that may stay empty is
 * accepted as `''`, which removes what was there. A date may lie ahead where its question has `max` > 0.
 */
export function parseAnswer(
	question: Question,
	written: Written,
	circumstances: AnswerCircumstances & { optional: boolean }
): Result<string, AnswerIssue> {
	const parsed = parseFilled(question, written, circumstances);
	if (!parsed.ok && circumstances.optional && codeEmpty.test(parsed.issue.code)) return accept('');
	return parsed;
}
