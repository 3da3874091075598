import { cleanLines, cleanText } from '$lib/domain/clean-text';
import { parsePhone, type PhoneIssue } from '$lib/domain/identity/phone';
import { parseClock, type ClockIssue } from '$lib/domain/time/parse-clock';
import { parseDate, type DateIssue } from '$lib/domain/time/parse-date';
import { freshId } from './fresh-id';
import type { ChoiceList, Parts, Rows, Shape } from './setting-shape';
import { partsOfRow, rowKeysIn, week, type Written } from './setting-written';

export type WrittenIssue = DateIssue | ClockIssue | PhoneIssue | { code: 'choice-empty' };

export type SettingReading = {
	/** For the schema to judge. */
	raw: unknown;
	/** What could not be read at all, by field. */
	issues: { field: string; issue: WrittenIssue }[];
	/** The field where a part of the value was written, `days.0.from`; for an unknown part the nearest one. */
	fieldAt: (path: string) => string;
};

type At = { field: string; path: string };
type Tree = Readonly<Record<string, unknown>>;

const within = ({ field, path }: At, part: string | number, name: string | number = part): At => ({
	field: `${field}.${name}`,
	path: path ? `${path}.${part}` : String(part)
});

/**
 * What was written in the fields of a setting, put together as it is stored.
 *
 * @param before the value until now: ids and what nobody is asked for come from it
 * @param today YYYY-MM-DD in the office's zone
 */
export function readSetting(
	shape: Shape,
	written: Written,
	before: unknown,
	{
		today,
		languages,
		choices,
		taken: used = []
	}: {
		today: string;
		/** Ids of rows that are gone: what names them, a fee or a case, is not given to a new row. */
		taken?: readonly string[];
		languages: readonly string[];
		choices: Readonly<Record<ChoiceList, readonly string[]>>;
	}
): SettingReading {
	const issues: SettingReading['issues'] = [];
	const fields = new Map<string, string>();
	const typed = (field: string) => cleanText(written.get(field)?.[0] ?? '');
	const isOn = (field: string) => typed(field) === 'ya';
	const number = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : text);
	const nothing = (none: 'null' | 'absent' | undefined, else_: unknown) =>
		none === 'null' ? null : none === 'absent' ? undefined : else_;

	function parsed<Value>(
		field: string,
		result: { ok: true; value: Value } | { ok: false; issue: WrittenIssue }
	) {
		if (result.ok) return result.value;
		issues.push({ field, issue: result.issue });
		return '';
	}

	function words(
		{ field, path }: At,
		{ long, none }: { long?: true; none?: 'null' | 'absent' | undefined }
	) {
		const text = (name: string) => (long ? cleanLines(written.get(name)?.[0] ?? '') : typed(name));
		for (const language of languages)
			fields.set(`${path}.${language}`.replace(/^\./, ''), `${field}.${language}`);
		const said = languages.map((language) => [language, text(`${field}.${language}`)] as const);
		const filled = said.filter(([, text]) => text);
		return filled.length ? { id: '', ...Object.fromEntries(filled) } : nothing(none, { id: '' });
	}

	function hours(at: At) {
		const open = week.filter((day) =>
			['from', 'to'].some((end) => typed(`${at.field}.${day}.${end}`))
		);
		const days = open.map((day, index) => {
			const row = within(within(at, 'days', String(day)), index);
			const end = (name: string) => {
				const field = `${at.field}.${day}.${name}`;
				fields.set(`${row.path}.${name}`, field);
				return parsed(field, parseClock(typed(field)));
			};
			return { day, from: end('from'), to: end('to') };
		});
		return { confirmed: isOn(`${at.field}.confirmed`), days };
	}

	function parts(of: Parts, at: At, now: Tree | undefined) {
		const values = Object.entries(of).map(
			([part, inner]) => [part, read(inner, within(at, part), now?.[part])] as const
		);
		return Object.fromEntries(values.filter(([, value]) => value !== undefined));
	}

	function rows(of: Rows, at: At, now: readonly Tree[]) {
		const known = (key: string) => (of.id ? now.find((row) => row[of.id!] === key) : undefined);
		const isBlank = (key: string) =>
			![...written].some(
				([name, texts]) => name.startsWith(`${at.field}.${key}.`) && texts.some((one) => one.trim())
			);
		const keys = rowKeysIn(written, at.field).filter((key) => known(key) || !isBlank(key));
		const taken = new Set([...used, ...now.map((row) => String(row[of.id ?? ''])), ...keys]);
		const read = keys.map((key, index) => {
			const here = within(at, index, key);
			fields.set(here.path, here.field);
			const old = known(key);
			const unsettled = of.settles && !isOn(`${here.field}.settled`) ? [of.settles] : [];
			const kept = Object.fromEntries(
				[...(of.keeps ?? []), ...unsettled, ...(of.without ? [of.without] : [])]
					.filter((part) => old?.[part] !== undefined)
					.map((part) => [part, old?.[part]])
			);
			const title = typed(`${here.field}.${of.title}`) || typed(`${here.field}.${of.title}.id`);
			return {
				...(of.id && { [of.id]: old ? key : freshId(title, taken) }),
				...kept,
				...parts(partsOfRow(of, old), here, old),
				...(of.retire && old && isOn(`${here.field}.retired`) && { retired: true })
			};
		});
		// Cases may name them: a form from before they were there takes none away.
		const unseen = of.retire ? now.filter((row) => !keys.includes(String(row[of.id ?? '']))) : [];
		return [...read, ...unseen];
	}

	function read(of: Shape, at: At, now: unknown): unknown {
		const { field, path } = at;
		fields.set(path, of.kind === 'words' ? `${field}.id` : field);
		switch (of.kind) {
			case 'switch':
				return isOn(field);
			case 'number':
				return number(typed(field));
			case 'numbers':
				return typed(field)
					.split(/[\s,;]+/)
					.filter(Boolean)
					.map(number);
			case 'line':
				return typed(field) || nothing(of.none, '');
			case 'phone':
				return typed(field) ? parsed(field, parsePhone(typed(field))) : nothing(of.none, '');
			case 'date': {
				const [day, month, year] = ['day', 'month', 'year'].map((part) =>
					typed(`${field}-${part}`)
				);
				const date = { day: day ?? '', month: month ?? '', year: year ?? '' };
				return parsed(field, parseDate(date, { today, future: true }));
			}
			case 'words':
				return words(at, of);
			case 'choice': {
				const chosen = typed(field);
				if (chosen === 'true' || chosen === 'false') return chosen === 'true';
				if (choices[of.of].includes(chosen)) return chosen;
				issues.push({ field, issue: { code: 'choice-empty' } });
				return '';
			}
			case 'checks': {
				const chosen = choices[of.of].filter((one) => written.get(field)?.includes(one));
				return of.number ? chosen.map(Number) : chosen;
			}
			case 'hours':
				return hours(at);
			case 'group':
				return parts(of.parts, at, now as Tree | undefined);
			case 'each':
				return parts(
					Object.fromEntries(choices[of.of].map((key) => [key, of.value])),
					at,
					now as Tree | undefined
				);
			case 'rows':
				return rows(of, at, Array.isArray(now) ? (now as Tree[]) : []);
		}
	}

	const raw = read(shape, { field: 'value', path: '' }, before);
	const fieldAt = (path: string): string =>
		fields.get(path) ?? (path ? fieldAt(path.replace(/(^|\.)[^.]*$/, '')) : 'value');
	return { raw, issues, fieldAt };
}
