import type { z } from 'zod';
import { accept, refuse, type Result } from '$lib/domain/result';
import { feeSchema, type Fee } from './courier.schema';
import type { Office } from './office.schema';
import {
	settingKeys,
	settings,
	type FeeKey,
	type PlainSettingKey,
	type SettingKey,
	type Settings,
	type SettingValue
} from './setting.schema';

export type SettingIssue =
	| { code: 'setting-unknown' }
	/** `path` leads into the value, as in `days.0.from`. */
	| { code: 'setting-shape'; path: string }
	| { code: 'setting-low'; least: number }
	| { code: 'setting-high'; most: number };

export const feeKey = (courier: string, zone: string): FeeKey => `fee.${courier}.${zone}`;

/** The pair that a fee's key names, if it is one. */
export function findFeePair(key: string): { courier: string; zone: string } | undefined {
	const match = /^fee\.([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(key);
	return match ? { courier: match[1]!, zone: match[2]! } : undefined;
}

const isPlain = (key: string): key is PlainSettingKey => Object.hasOwn(settings, key);

const schemaOf = (key: string): z.ZodType | undefined =>
	isPlain(key) ? settings[key].schema : findFeePair(key) && feeSchema.shape.amount;

/** A setting's value from JSON, as the database keeps it and as a page puts it together. */
export function parseSetting<Key extends SettingKey>(
	key: Key,
	raw: unknown
): Result<SettingValue<Key>, SettingIssue> {
	const schema = schemaOf(key);
	if (!schema) return refuse({ code: 'setting-unknown' });
	const parsed = schema.safeParse(raw);
	if (parsed.success) return accept(parsed.data as SettingValue<Key>);
	const [fault] = parsed.error.issues;
	const whole = fault?.path.length === 0 && 'origin' in fault && fault.origin === 'number';
	if (whole && fault.code === 'too_small')
		return refuse({ code: 'setting-low', least: Number(fault.minimum) });
	if (whole && fault.code === 'too_big')
		return refuse({ code: 'setting-high', most: Number(fault.maximum) });
	return refuse({ code: 'setting-shape', path: fault?.path.join('.') ?? '' });
}

/** The first value of every plain setting: what an empty database is filled with. */
export const initialSettings = (office: Office): Settings =>
	Object.fromEntries(settingKeys.map((key) => [key, settings[key].initial(office)])) as Settings;

/** One row of a fee's history as a fee; `validFrom` is YYYY-MM-DD in the office's zone. */
export function findFee(row: { key: string; value: unknown; validFrom: string }): Fee | undefined {
	const pair = findFeePair(row.key);
	const amount = pair && parseSetting(feeKey(pair.courier, pair.zone), row.value);
	return amount?.ok ? { ...pair!, amount: amount.value, validFrom: row.validFrom } : undefined;
}
