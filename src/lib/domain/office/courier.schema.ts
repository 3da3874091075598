import { z } from 'zod';
import { kecamatanCode } from './place.schema';
import { slugSchema } from './service-place.schema';

const pattern = z.string().refine((text) => {
	try {
		return new RegExp(text) instanceof RegExp;
	} catch {
		return false;
	}
}, 'not a regular expression');

const trackingUrl = z.url({ protocol: /^https$/ });

/** A waybill that fits no pattern is warned about, never refused (contract.md). */
export const courierSchema = z.object({
	id: slugSchema,
	name: z.string().min(1),
	trackingUrl,
	waybillPatterns: z.array(pattern),
	collectsPapers: z.boolean(),
	cod: z.literal(true)
});

/** Where one fee holds: a set of kecamatan; exactly one zone is everything `outside` the office's area. */
export const zoneSchema = z.object({
	id: slugSchema,
	label: z.object({ id: z.string().min(1) }).catchall(z.string()),
	kecamatan: z.array(kecamatanCode),
	outside: z.boolean().optional()
});

/** A kecamatan lies in one zone only, and one zone is the outside. */
export const zonesSchema = z.array(zoneSchema).superRefine((zones, context) => {
	const fault = (path: (string | number)[], message: string, params = {}) =>
		context.addIssue({ code: 'custom', path, message, params });
	const taken = new Set<string>();
	zones.forEach(({ kecamatan }, index) => {
		const twice = kecamatan.filter((code) => taken.has(code));
		if (twice.length) fault([index, 'kecamatan'], 'setting-kecamatan-twice', { twice });
		for (const code of kecamatan) taken.add(code);
	});
	if (zones.filter(({ outside }) => outside).length !== 1) fault([], 'setting-outside');
});

/** What an office changes of a courier; what is left out is as in the office's data. */
export const courierSettingSchema = z.object({
	on: z.boolean(),
	collectsPapers: z.boolean(),
	name: z.string().min(1).max(60).optional(),
	trackingUrl: trackingUrl.optional()
});

/** `amount` in integer rupiah; null: this courier does not carry into this zone. */
export const feeSchema = z.object({
	courier: slugSchema,
	zone: slugSchema,
	amount: z.int().min(0).max(1_000_000).nullable(),
	validFrom: z.iso.date()
});

export type Courier = z.infer<typeof courierSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type Fee = z.infer<typeof feeSchema>;
