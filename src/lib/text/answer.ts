import { groupSixteenDigits, maskSixteenDigits } from '$lib/domain/identity/sixteen-digits';
import { showPhone, type Phone } from '$lib/domain/identity/phone';
import { labelIn } from '$lib/domain/label';
import type { Question } from '$lib/domain/program/catalogue.schema';
import { dateText, hourText } from './date';
import { localeOf, type Locale } from './locale';
import { getLocale } from './paraglide/runtime';

/** An answer as people read it. NIK and No. KK are masked, `full` in groups of four. */
export type AnswerText = { value: string; masked?: { short: string; full: string } };

export function answerText(question: Question, answer: string, locale?: Locale): AnswerText {
	const reader = locale ?? localeOf(getLocale());
	switch (question.kind) {
		case 'choice': {
			const option = question.options?.find(({ value }) => value === answer);
			return { value: option ? labelIn(option.label, reader) : answer };
		}
		case 'date':
			return { value: dateText(answer, reader) };
		case 'clock':
			return { value: hourText(answer, reader) };
		case 'nik':
		case 'kk':
			return {
				value: '',
				masked: { short: maskSixteenDigits(answer), full: groupSixteenDigits(answer) }
			};
		case 'phone':
			return { value: showPhone(answer as Phone) };
		case 'number': {
			const unit = question.unit && labelIn(question.unit, reader);
			const number = new Intl.NumberFormat(reader).format(Number(answer));
			return { value: unit ? `${number} ${unit}` : number };
		}
		default:
			return { value: answer };
	}
}

/** An answer as it is typed, to be changed: the fields of a date, a clock with a dot. */
export function typedText(
	question: Question,
	answer: string
): { text: string; day: string; month: string; year: string } {
	const empty = { text: '', day: '', month: '', year: '' };
	if (question.kind === 'date' && answer) {
		const [year = '', month = '', day = ''] = answer.split('-');
		return { ...empty, day, month, year };
	}
	return { ...empty, text: question.kind === 'clock' ? answer.replace(':', '.') : answer };
}
