import { settings, type PlainSettingKey } from '$lib/domain/office/setting.schema';
import { lanes } from '$lib/domain/application/queue';
import type { Lane } from '$lib/domain/program/order';
import type { Typed } from '$lib/domain/program/parse-page';
import { laneText } from '$lib/text/lane';
import { m } from '$lib/text/paraglide/messages';

const isFlat = (value: unknown): value is Record<string, string | number> =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	Object.values(value).every((one) => typeof one === 'number' || typeof one === 'string');

const isLane = (name: string): name is Lane => (lanes as readonly string[]).includes(name);

const isNumbers = (value: unknown): value is number[] =>
	Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number');

/** A value as it is shown in a list: a switch in words, what has many parts by how many it has. */
export function valueText(value: unknown): string {
	if (value === true) return m.office_setting_on();
	if (value === false) return m.office_setting_off();
	if (value === null || value === undefined) return m.office_setting_none();
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	if (isNumbers(value)) return value.join(', ');
	if (Array.isArray(value)) return m.office_setting_entries({ count: value.length });
	return Object.entries(value as object)
		.map(([key, one]) => `${key}: ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`)
		.join(', ');
}

/** How a value is typed: a switch, one line, one line for each part, or its parts as they are stored. */
export type SettingForm =
	| { kind: 'switch'; isOn: boolean }
	| { kind: 'line'; value: string; digits: boolean }
	| { kind: 'parts'; parts: { name: string; label: string; value: string }[] }
	| { kind: 'stored'; value: string };

export function settingForm(key: PlainSettingKey, value: unknown): SettingForm {
	const { control } = settings[key];
	if (control === 'switch') return { kind: 'switch', isOn: value === true };
	if (control === 'number' || control === 'line')
		return { kind: 'line', value: String(value ?? ''), digits: control === 'number' };
	if (isNumbers(value)) return { kind: 'line', value: value.join(', '), digits: false };
	if (isFlat(value))
		return {
			kind: 'parts',
			parts: Object.entries(value).map(([name, one]) => ({
				name,
				label: isLane(name) ? laneText(name) : name,
				value: String(one)
			}))
		};
	return { kind: 'stored', value: JSON.stringify(value, null, 2) };
}

const numberOf = (typed: string): unknown => (/^\d+$/.test(typed.trim()) ? Number(typed) : typed);

/** What was typed as the value it means; the schema says whether it may be. `now`: the value before. */
export function readValue(
	key: PlainSettingKey,
	now: unknown,
	typed: Typed,
	stored: string
): unknown {
	const form = settingForm(key, now);
	switch (form.kind) {
		case 'switch':
			return typed('value') === 'ya';
		case 'line':
			if (isNumbers(now))
				return typed('value')
					.split(/[\s,;]+/)
					.filter(Boolean)
					.map(numberOf);
			return form.digits ? numberOf(typed('value')) : typed('value').trim() || null;
		case 'parts':
			return Object.fromEntries(
				Object.entries(now as Record<string, unknown>).map(([name, one]) => {
					const part = typed(`value-${name}`);
					return [name, typeof one === 'number' ? numberOf(part) : part.trim()];
				})
			);
		case 'stored':
			try {
				return JSON.parse(stored) as unknown;
			} catch {
				return undefined;
			}
	}
}
