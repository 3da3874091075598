import { z } from 'zod';
import { courierSettingSchema, zonesSchema } from './courier.schema';
import { hoursSchema } from './hours';
import { inUse } from './in-use';
import type { Office } from './office.schema';
import {
	correctionReasonSchema,
	rejectionLawSchema,
	rejectionWaySchema,
	shippedCorrectionReasons,
	shippedRejectionLaws,
	shippedRejectionWays
} from './reason.schema';
import { facilitySchema, servicePointSchema, slugSchema } from './service-place.schema';
import { shapes, type Shape } from './setting-shape';

type Setting<Value> = {
	schema: z.ZodType<Value>;
	/** How it is asked for on its page. */
	shape: Shape;
	/** The first value in an empty database. */
	initial: (office: Office) => Value;
};

const setting = <Value>(
	shape: Shape,
	schema: z.ZodType<Value>,
	initial: Value | ((office: Office) => Value)
): Setting<Value> => ({
	schema,
	shape,
	initial: typeof initial === 'function' ? (initial as (office: Office) => Value) : () => initial
});

const flag = (initial: boolean) => setting({ kind: 'switch' }, z.boolean(), initial);
const whole = (initial: number, min: number, max: number) =>
	setting({ kind: 'number' }, z.int().min(min).max(max), initial);

const hours = z.int().min(1).max(240);
const day = z.int().min(1).max(60);
const number = z.string().regex(/^628\d{8,11}$/);

/** At least one row is in use: without any there is nothing to choose. */
const listed = <Row extends z.ZodType<{ retired?: boolean | undefined }>>(row: Row) =>
	z.array(row).refine((rows) => inUse(rows).length > 0, 'setting-last');

const holidays = z
	.array(z.object({ date: z.iso.date(), name: z.string().min(1).max(100) }))
	.superRefine((rows, context) => {
		const dates = rows.map(({ date }) => date);
		dates.forEach((date, index) => {
			if (dates.indexOf(date) < index)
				context.addIssue({ code: 'custom', path: [index, 'date'], message: 'setting-date-twice' });
		});
	});

/** Every setting of the office by its key. The database keeps each with its history. */
export const settings = {
	'online-only': flag(false),
	'confirmation-step': flag(true),
	'confirmation-reminder-days': whole(1, 1, 13),
	'confirmation-expiry-days': whole(14, 2, 90),

	'draft-days': whole(30, 1, 365),
	'draft-pages': whole(40, 5, 200),
	'draft-megabytes': whole(60, 10, 500),
	'drafts-per-device': whole(5, 1, 50),
	/** Ceilings for what is not yet bound to a PIN; mobile carriers put many people behind one address. */
	'drafts-per-address': whole(100, 5, 100_000),
	'drafts-per-site': whole(5000, 100, 1_000_000),
	'draft-megabytes-per-address': whole(1000, 50, 1_000_000),
	'draft-megabytes-per-site': whole(50_000, 1000, 10_000_000),

	'correction-days': whole(30, 3, 365),
	'correction-reminder-days': setting(
		shapes['correction-reminder-days'],
		z.array(day).max(6),
		[1, 3, 7]
	),
	'reopen-days': whole(90, 0, 365),
	'complete-days': whole(7, 1, 60),
	'claim-idle-minutes': whole(30, 5, 480),
	/** Hours of working days, by lane. */
	'standard-hours': setting(
		shapes['standard-hours'],
		z.object({ death: hours, newborn: hours, several: hours, general: hours }),
		{ death: 24, newborn: 24, several: 24, general: 24 }
	),
	/** How many of the lanes served first may pass in a row while another lane is overdue. */
	'priority-in-a-row': whole(3, 1, 50),
	'public-code-days': whole(90, 0, 3650),

	/** `services` names the services with a line of their own. */
	'whatsapp-line': setting(
		shapes['whatsapp-line'],
		z.object({ main: number.nullable(), services: z.record(slugSchema, number) }),
		(office) => ({
			main: office.whatsappLines.find(({ services }) => !services)?.number ?? null,
			services: Object.fromEntries(
				office.whatsappLines.flatMap((line) =>
					(line.services ?? []).map((service) => [service, line.number])
				)
			)
		})
	),
	hours: setting(shapes.hours, hoursSchema, (office) => office.hours),
	/** 0 Sunday to 6 Saturday. */
	weekend: setting(shapes.weekend, z.array(z.int().min(0).max(6)).max(6), [0, 6]),
	holidays: setting(shapes.holidays, holidays, []),

	couriers: setting(shapes.couriers, z.record(slugSchema, courierSettingSchema), (office) =>
		Object.fromEntries(
			office.couriers.map(({ id, collectsPapers }) => [id, { on: true, collectsPapers }])
		)
	),
	zones: setting(shapes.zones, zonesSchema, (office) => office.zones),

	announcement: setting(
		shapes.announcement,
		z
			.object({ id: z.string().min(1).max(300) })
			.catchall(z.string().max(300))
			.nullable(),
		null
	),
	/** UU 27/2022 ps. 53; a name or a post, nothing until the office has named one. */
	'data-protection-officer': setting(
		{ kind: 'line', none: 'null' },
		z.string().min(1).max(200).nullable(),
		null
	),
	'correction-reasons': setting(
		shapes['correction-reasons'],
		listed(correctionReasonSchema),
		shippedCorrectionReasons
	),
	'rejection-laws': setting(
		shapes['rejection-laws'],
		listed(rejectionLawSchema),
		shippedRejectionLaws
	),
	'rejection-ways': setting(
		shapes['rejection-ways'],
		listed(rejectionWaySchema),
		shippedRejectionWays
	),
	'service-points': setting(
		shapes['service-points'],
		listed(servicePointSchema),
		(office) => office.servicePoints
	),
	facilities: setting(shapes.facilities, z.array(facilitySchema), (office) => office.facilities)
} as const;

export type PlainSettingKey = keyof typeof settings;
export type FeeKey = `fee.${string}.${string}`;
export type SettingKey = PlainSettingKey | FeeKey;

/** `fee.*` is integer rupiah, or null where the courier does not carry. */
export type SettingValue<Key extends SettingKey> = Key extends PlainSettingKey
	? z.infer<(typeof settings)[Key]['schema']>
	: number | null;

/** All plain settings of an office at one moment. */
export type Settings = { [Key in PlainSettingKey]: SettingValue<Key> };

export const settingKeys = Object.keys(settings) as PlainSettingKey[];
