import { z } from 'zod';
import { hoursSchema } from './hours';
import { kecamatanCode } from './place.schema';

export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Where somebody can come: the office itself or a point nearer by. */
export const servicePointSchema = z.object({
	id: slugSchema,
	name: z.string().min(1),
	kecamatan: z.array(kecamatanCode),
	/** Served by us without a source that says so; the office has to confirm. */
	assumed: z.array(kecamatanCode).optional(),
	address: z.string().min(1),
	hours: hoursSchema,
	/** Offered no more; cases that name it still find it. */
	retired: z.boolean().optional()
});

export const facilityTypes = ['puskesmas', 'hospital', 'clinic', 'midwife'] as const;

/** `partner` tells whether it may hand in newborn notices; `unknown` until the office says. */
export const facilitySchema = z.object({
	id: slugSchema,
	name: z.string().min(1),
	type: z.enum(facilityTypes),
	kecamatan: kecamatanCode,
	address: z.string(),
	partner: z.union([z.boolean(), z.literal('unknown')]),
	/** What has to be confirmed about this row. */
	note: z.string().optional(),
	retired: z.boolean().optional()
});

export type ServicePoint = z.infer<typeof servicePointSchema>;
export type Facility = z.infer<typeof facilitySchema>;
