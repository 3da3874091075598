import type { z } from 'zod';
import { accept, refuse, type Result } from '$lib/domain/result';
import { feeSchema, type Fee } from './courier.schema';
import type { Office } from './office.schema';
import { reasonsForAnswers } from './reason.schema';
import {
	settingKeys,
	settings,
	type FeeKey,
	type PlainSettingKey,
	type SettingKey,
	type Settings,
	type SettingValue
} from './setting.schema';

/** What the schemas say in their own codes. */
const told = [
	'setting-closes-first',
	'setting-outside',
	'setting-date-twice',
	'setting-day-twice',
	'setting-words',
	'setting-last'
] as const;

export type SettingIssue =
	| {
			code:
				| 'setting-unknown'
				| 'setting-shape'
				| 'setting-empty'
				| 'setting-number'
				| 'setting-link'
				| 'setting-answer-reason';
	  }
	| { code: (typeof told)[number] }
	| { code: 'setting-kecamatan-missing' | 'setting-kecamatan-twice'; names: string }
	| { code: 'setting-low'; least: number }
	| { code: 'setting-high' | 'setting-long' | 'setting-many'; most: number };

/** `path` leads into the value, as in `days.0.from`; empty where it is the value as a whole. */
export type SettingFault = { path: string; issue: SettingIssue };

export const feeKey = (courier: string, zone: string): FeeKey => `fee.${courier}.${zone}`;

/** The pair that a fee's key names, if it is one. */
export function findFeePair(key: string): { courier: string; zone: string } | undefined {
	const match = /^fee\.([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(key);
	return match ? { courier: match[1]!, zone: match[2]! } : undefined;
}

const isPlain = (key: string): key is PlainSettingKey => Object.hasOwn(settings, key);

const schemaOf = (key: string): z.ZodType | undefined =>
	isPlain(key) ? settings[key].schema : findFeePair(key) && feeSchema.shape.amount;

const tooBig = new Map<string, 'setting-long' | 'setting-many'>([
	['string', 'setting-long'],
	['array', 'setting-many']
]);

type Places = Pick<Office, 'kecamatan'>;

function issueOf(fault: z.core.$ZodIssue, places: Places | undefined): SettingIssue {
	if (fault.code === 'custom') {
		if (fault.message === 'setting-kecamatan-twice') {
			const nameOf = (code: string) =>
				places?.kecamatan.find((one) => one.code === code)?.name ?? code;
			const names = (fault.params?.twice as string[]).map(nameOf).join(', ');
			return { code: fault.message, names };
		}
		const code = told.find((one) => one === fault.message);
		return { code: code ?? 'setting-shape' };
	}
	if (fault.code === 'too_small')
		return fault.origin === 'string' || fault.origin === 'array'
			? { code: 'setting-empty' }
			: { code: 'setting-low', least: Number(fault.minimum) };
	if (fault.code === 'too_big')
		return {
			code: tooBig.get(fault.origin) ?? 'setting-high',
			most: Number(fault.maximum)
		};
	if (fault.code === 'invalid_type' && ['int', 'number'].includes(fault.expected))
		return { code: 'setting-number' };
	const isLink = fault.code === 'invalid_format' && fault.format === 'url';
	return { code: isLink ? 'setting-link' : 'setting-shape' };
}

/**
 * A setting's value from JSON, as the database keeps it and as a page puts it together; else every fault in it.
 *
 * @param places to call a kecamatan by its name in a fault
 */
export function parseSetting<Key extends SettingKey>(
	key: Key,
	raw: unknown,
	places?: Places
): Result<SettingValue<Key>, SettingFault[]> {
	const schema = schemaOf(key);
	if (!schema) return refuse([{ path: '', issue: { code: 'setting-unknown' } }]);
	const parsed = schema.safeParse(raw);
	if (parsed.success) return accept(parsed.data as SettingValue<Key>);
	return refuse(
		parsed.error.issues.map((fault) => ({
			path: fault.path.join('.'),
			issue: issueOf(fault, places)
		}))
	);
}

/**
 * What a value that is well formed leaves out: a kecamatan without a zone has no fee, and without a reason for
 * answers none can be asked again. No matter of the schema, which stored values must always fit.
 */
export function settingFaults<Key extends SettingKey>(
	key: Key,
	value: SettingValue<Key>,
	{ kecamatan }: Places
): SettingFault[] {
	if (key === 'correction-reasons') {
		const left = reasonsForAnswers(value as SettingValue<'correction-reasons'>);
		return left.length ? [] : [{ path: '', issue: { code: 'setting-answer-reason' } }];
	}
	if (key !== 'zones') return [];
	const zoned = (value as SettingValue<'zones'>).flatMap((zone) => zone.kecamatan);
	const left = kecamatan.filter(({ code }) => !zoned.includes(code)).map(({ name }) => name);
	const issue = { code: 'setting-kecamatan-missing', names: left.join(', ') } as const;
	return left.length ? [{ path: '', issue }] : [];
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
