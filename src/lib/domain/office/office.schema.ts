import { z } from 'zod';
import { ways, type Program } from '$lib/domain/program/program';
import { courierSchema, feeSchema, zoneSchema } from './courier.schema';
import { hoursSchema } from './hours';
import { kecamatanSchema } from './place.schema';
import { facilitySchema, servicePointSchema, slugSchema } from './service-place.schema';

const label = z.object({ id: z.string().min(1) }).catchall(z.string());

const programSchema: z.ZodType<Program> = z.object({
	slug: slugSchema,
	name: z.string().min(1),
	emblem: z.enum(['envelope', 'footprint', 'lamp', 'sheets']),
	label,
	summary: label,
	services: z.array(slugSchema).min(1),
	ways: z.array(z.enum(ways)).min(1),
	proposedFor: z.enum(['any', 'several', 'newborn', 'death']),
	quiet: z.boolean().optional()
});

const isTimeZone = (name: string): boolean => {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
	} catch {
		return false;
	}
};

/** Everything that differs from office to office; read once, to fill the first version in the database. */
export const officeSchema = z
	.object({
		code: z.string().regex(/^\d{2}\.\d{2}$/),
		/** The case code's beginning, without the dash. */
		prefix: z.string().regex(/^[A-Z]{3}$/),
		name: z.string().min(1),
		shortName: z.string().min(1),
		regency: z.string().min(1),
		address: z.string().min(1),
		timeZone: z.string().refine(isTimeZone, 'not a time zone'),
		zoneAbbreviation: z.enum(['WIB', 'WITA', 'WIT']),
		phone: z.string().optional(),
		email: z.email().optional(),
		/** `628…` digits; services left out: the line for everything. */
		whatsappLines: z.array(
			z.object({
				number: z.string().regex(/^628\d{8,11}$/),
				services: z.array(slugSchema).optional()
			})
		),
		hours: hoursSchema,
		/** The first four digits of a NIK or No. KK issued here. */
		nikRegion: z.string().regex(/^\d{4}$/),
		/** The place in a postmark. */
		stampPlace: z.string().min(1).max(12),
		kecamatan: z.array(kecamatanSchema).min(1),
		facilities: z.array(facilitySchema),
		servicePoints: z.array(servicePointSchema).min(1),
		couriers: z.array(courierSchema),
		zones: z.array(zoneSchema),
		firstFees: z.array(feeSchema),
		programs: z.array(programSchema).min(1)
	})
	.superRefine((office, context) => {
		const problem = (message: string) => context.addIssue({ code: 'custom', message });
		const codes = new Set(office.kecamatan.map(({ code }) => code));
		const known = (where: string, list: readonly string[]) => {
			for (const code of list)
				if (!codes.has(code)) problem(`${where}: no kecamatan ${code} in this office`);
		};
		for (const code of codes)
			if (!code.startsWith(`${office.code}.`))
				problem(`kecamatan ${code} is not of ${office.code}`);
		for (const point of office.servicePoints) known(point.id, point.kecamatan);
		for (const facility of office.facilities) known(facility.id, [facility.kecamatan]);
		for (const zone of office.zones) known(zone.id, zone.kecamatan);
		const zoned = office.zones.flatMap(({ kecamatan }) => kecamatan);
		for (const code of codes)
			if (zoned.filter((each) => each === code).length !== 1)
				problem(`kecamatan ${code} must lie in exactly one zone`);
		if (office.zones.filter(({ outside }) => outside).length !== 1)
			problem('exactly one zone must be the outside');
		for (const { courier, zone } of office.firstFees)
			if (
				!office.couriers.some(({ id }) => id === courier) ||
				!office.zones.some(({ id }) => id === zone)
			)
				problem(`fee for an unknown pair ${courier}, ${zone}`);
		if (office.programs.filter(({ proposedFor }) => proposedFor === 'any').length !== 1)
			problem('exactly one program must be proposed for any need');
	});

export type Office = z.infer<typeof officeSchema>;
export type WhatsappLine = Office['whatsappLines'][number];
