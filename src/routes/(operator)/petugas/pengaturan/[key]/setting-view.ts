import type { ChoiceList, PartName, Parts, Rows, Shape } from '$lib/domain/office/setting-shape';
import {
	nextRowKey,
	partsOfRow,
	rowKeysIn,
	week,
	type Written
} from '$lib/domain/office/setting-written';
import { weekdayText } from '$lib/text/date';
import { m } from '$lib/text/paraglide/messages';
import type { SettingChoices } from '$lib/text/setting-lines';
import { inLanguageText, settingPartHint, settingPartText } from '$lib/text/setting-part';

type Named = { name: string; label: string; hint?: string | undefined; error?: string | undefined };
type Option = { value: string; label: string };

export type RowView = {
	key: string;
	name: string;
	title: string;
	parts: FieldView[];
	/** Saved rows of a list whose ids cases name; absent where a row is taken away. */
	retired?: boolean;
	/** To be ticked when what was only assumed has been confirmed. */
	settled?: Extract<FieldView, { kind: 'switch' }>;
	/** Has a fault, or is being written. */
	open: boolean;
};

export type DayView = {
	day: string;
	from: Named & { value: string };
	to: Named & { value: string };
};

export type FieldView =
	| (Named & { kind: 'text'; value: string; long?: boolean; short?: boolean })
	| (Named & { kind: 'switch'; checked: boolean })
	| (Named & { kind: 'choice'; value: string; options: Option[] })
	| (Named & { kind: 'checks'; options: (Option & { checked: boolean })[] })
	| (Named & { kind: 'date'; day: string; month: string; year: string })
	| (Named & { kind: 'hours'; days: DayView[]; confirmed: boolean })
	| (Named & { kind: 'group'; parts: FieldView[] })
	| (Named & { kind: 'rows'; rows: RowView[]; folded: boolean; nextKey: string });

export type ViewOptions = {
	written: Written;
	issues: readonly { field: string; message: string }[];
	choices: SettingChoices;
	languages: readonly string[];
	rowName?: ((code: string) => string) | undefined;
	/** The value that holds now, for what nobody is asked for. */
	before: unknown;
};

/** The fields of a setting as they are drawn, with what stands in each and what is wrong with it. */
export function settingView(
	shape: Shape,
	top: { label: string; hint?: string | undefined },
	options: ViewOptions
): FieldView {
	const { written, issues, choices, languages, rowName, before } = options;
	const one = (field: string) => written.get(field)?.[0] ?? '';
	const isOn = (field: string) => one(field) === 'ya';
	const errorOf = (field: string) => issues.find((issue) => issue.field === field)?.message;
	const named = (name: string, label: string, hint?: string): Named => ({
		...{ name, label, hint },
		error: errorOf(name)
	});

	const words = (at: Named, long: boolean): FieldView => ({
		...at,
		kind: 'group',
		// A fault of the words as a whole stands at the first language.
		parts: languages.map((language) => ({
			...named(`${at.name}.${language}`, inLanguageText(language)),
			...{ kind: 'text', value: one(`${at.name}.${language}`), long }
		}))
	});

	const hours = (at: Named): FieldView => {
		const end = (day: number, name: 'from' | 'to', label: string) => ({
			...named(`${at.name}.${day}.${name}`, label),
			value: one(`${at.name}.${day}.${name}`)
		});
		return {
			...at,
			kind: 'hours',
			confirmed: isOn(`${at.name}.confirmed`),
			days: week.map((day) => ({
				day: weekdayText(day),
				from: end(day, 'from', m.setting_hours_from()),
				to: end(day, 'to', m.setting_hours_to())
			}))
		};
	};

	const parts = (of: Parts, name: string): FieldView[] =>
		(Object.entries(of) as [PartName, Shape][]).map(([part, inner]) =>
			view(inner, named(`${name}.${part}`, settingPartText(part), settingPartHint(part)))
		);

	const each = (list: ChoiceList, value: Shape, name: string): FieldView[] =>
		choices[list].map((one) => view(value, named(`${name}.${one.value}`, one.label)));

	const settled = (name: string, { assumed }: Record<string, unknown>) => {
		const labelOf = (code: unknown) =>
			choices.kecamatan.find(({ value }) => value === code)?.label ?? String(code);
		const names = (assumed as unknown[]).map(labelOf).join(', ');
		const at = named(
			`${name}.settled`,
			m.setting_part_assumed(),
			m.setting_part_assumed_hint({ names })
		);
		return { ...at, kind: 'switch' as const, checked: isOn(at.name) };
	};

	const rows = (of: Rows, at: Named): FieldView => {
		const saved = Array.isArray(before) ? (before as Record<string, unknown>[]) : [];
		const rowOf = (key: string): RowView => {
			const name = `${at.name}.${key}`;
			const old = of.id && saved.find((row) => row[of.id!] === key);
			const shipped = old && rowName?.(key);
			const own = one(`${name}.${of.title}`) || one(`${name}.${of.title}.id`);
			return {
				...{ key, name, title: own || shipped || m.setting_row_new() },
				parts: parts(partsOfRow(of, old || undefined), name).map((part) =>
					shipped && part.name === `${name}.label`
						? { ...part, hint: m.setting_part_label_shipped({ words: shipped }) }
						: part
				),
				...(of.retire && old && { retired: isOn(`${name}.retired`) }),
				...(of.settles && old && old[of.settles] !== undefined && { settled: settled(name, old) }),
				open: !old || issues.some(({ field }) => field.startsWith(`${name}.`))
			};
		};
		const keys = rowKeysIn(written, at.name);
		return {
			...{ ...at, kind: 'rows', rows: keys.map(rowOf), folded: of.id !== undefined },
			nextKey: nextRowKey(written, at.name)
		};
	};

	function view(of: Shape, at: Named): FieldView {
		const { name } = at;
		switch (of.kind) {
			case 'switch':
				return { ...at, kind: 'switch', checked: isOn(name) };
			case 'numbers':
				return {
					...at,
					hint: m.setting_numbers_hint(),
					kind: 'text',
					value: one(name),
					short: true
				};
			case 'number':
			case 'phone':
				return { ...at, kind: 'text', value: one(name), short: true };
			case 'line':
				return { ...at, kind: 'text', value: one(name) };
			case 'date':
				return {
					...{ ...at, kind: 'date', day: one(`${name}-day`) },
					...{ month: one(`${name}-month`), year: one(`${name}-year`) }
				};
			case 'words':
				return words(at, of.long === true);
			case 'choice':
				return { ...at, kind: 'choice', value: one(name), options: [...choices[of.of]] };
			case 'checks': {
				const chosen = written.get(name) ?? [];
				const isChosen = (option: Option) => chosen.includes(option.value);
				return {
					...{ ...at, kind: 'checks' },
					options: choices[of.of].map((option) => ({ ...option, checked: isChosen(option) }))
				};
			}
			case 'hours':
				return hours({ ...at, hint: m.setting_hours_hint() });
			case 'group':
				return { ...at, kind: 'group', parts: parts(of.parts, name) };
			case 'each':
				return { ...at, kind: 'group', parts: each(of.of, of.value, name) };
			case 'rows':
				return rows(of, at);
		}
	}

	return view(shape, named('value', top.label, top.hint));
}
