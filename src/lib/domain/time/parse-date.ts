import { cleanText } from '$lib/domain/clean-text';
import { accept, refuse, type Result } from '$lib/domain/result';
import { findDate, type IsoDate } from './office-time';

export type DatePart = 'day' | 'month' | 'year';

/** Three fields as typed, or one text: `24-11-1990`, `24/11/1990`, `24 November 1990`, `1990-11-24`. */
export type TypedDate = string | { day: string; month: string; year: string };

export type DateIssue =
	| { code: 'date-empty' }
	| { code: 'date-incomplete'; missing: DatePart[] }
	| { code: 'date-format' }
	/** The year was not written with four digits: 05 may be 1905 and 2005. */
	| { code: 'date-year' }
	| { code: 'date-impossible' }
	| { code: 'date-future' }
	| { code: 'date-too-old' };

/** First letters of Indonesian and English names, old spellings (Nopember, Pebruari) included. */
const months = [
	'jan',
	'[fp]eb',
	'mar',
	'apr',
	'mei|may',
	'jun',
	'jul',
	'ag[stu]|aug',
	'sep',
	'o[kc]t',
	'no[vp]',
	'de[sc]'
];

/**
 * `today` is the office's date. `future` lets later dates pass (a planned move); `earliest` is
 * 1900-01-01 unless given.
 */
export function parseDate(
	typed: TypedDate,
	limits: { today: IsoDate; earliest?: IsoDate; future?: boolean }
): Result<IsoDate, DateIssue> {
	const fields = typeof typed === 'string' ? fieldsOf(cleanText(typed)) : typed;
	if (!fields) return refuse({ code: 'date-format' });
	const written = {
		day: cleanText(fields.day),
		month: cleanText(fields.month),
		year: cleanText(fields.year)
	};
	const missing = (['day', 'month', 'year'] as const).filter((part) => written[part] === '');
	if (missing.length === 3) return refuse({ code: 'date-empty' });
	if (missing.length > 0) return refuse({ code: 'date-incomplete', missing });

	const month = monthOf(written.month);
	if (!/^\d{1,2}$/.test(written.day) || month === undefined || !/^\d+$/.test(written.year))
		return refuse({ code: 'date-format' });
	if (written.year.length !== 4) return refuse({ code: 'date-year' });
	const date = findDate(Number(written.year), month, Number(written.day));
	if (!date) return refuse({ code: 'date-impossible' });
	if (!limits.future && date > limits.today) return refuse({ code: 'date-future' });
	if (date < (limits.earliest ?? '1900-01-01')) return refuse({ code: 'date-too-old' });
	return accept(date);
}

function fieldsOf(text: string): { day: string; month: string; year: string } | undefined {
	if (text === '') return { day: '', month: '', year: '' };
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
	if (iso) return { day: iso[3]!, month: iso[2]!, year: iso[1]! };
	const spoken =
		/^(\d{1,2})[\s./,\p{Pd}]+(\d{1,2}|\p{L}+)[\s./,\p{Pd}]+(\d+)$/u.exec(text) ??
		/^(\d\d)(\d\d)(\d{4})$/.exec(text);
	return spoken ? { day: spoken[1]!, month: spoken[2]!, year: spoken[3]! } : undefined;
}

function monthOf(written: string): number | undefined {
	if (/^\d{1,2}$/.test(written)) return Number(written);
	const index = months.findIndex((name) =>
		new RegExp(`^(${name})\\p{L}*\\.?$`, 'iu').test(written)
	);
	return index === -1 ? undefined : index + 1;
}
