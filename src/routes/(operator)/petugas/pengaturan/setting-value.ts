import { settings, type PlainSettingKey } from '$lib/domain/office/setting.schema';
import { m } from '$lib/text/paraglide/messages';

/** A value as it is shown in a list: a switch in words, what has parts by how many it has. */
export function valueText(value: unknown): string {
	if (value === true) return m.office_setting_on();
	if (value === false) return m.office_setting_off();
	if (value === null || value === undefined) return m.office_setting_none();
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
		return value.join(', ') || m.office_setting_none();
	if (Array.isArray(value)) return m.office_setting_entries({ count: value.length });
	return Object.entries(value as object)
		.map(([key, one]) => `${key}: ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`)
		.join(', ');
}

/** A value as it is typed: one line, a number, or its parts as they are stored. */
export const typedValue = (value: unknown): string =>
	typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value ?? '');

/** What was typed as the value it means; undefined where it is not even readable. */
export function readValue(key: PlainSettingKey, typed: string): unknown {
	const { control } = settings[key];
	if (control === 'switch') return typed === 'ya';
	if (control === 'number') return /^\d+$/.test(typed.trim()) ? Number(typed) : typed;
	if (control === 'line') return typed.trim() || null;
	try {
		return JSON.parse(typed) as unknown;
	} catch {
		return undefined;
	}
}
