import { z } from 'zod';

/** Kemendagri codes: names repeat, codes do not. */
export const kecamatanCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/);
const villageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/);

const village = z.object({
	code: villageCode,
	name: z.string().min(1),
	kind: z.enum(['desa', 'kelurahan'])
});

export const kecamatanSchema = z
	.object({
		code: kecamatanCode,
		name: z.string().min(1),
		postal: z.string().regex(/^\d{5}$/),
		villages: z.array(village).min(1)
	})
	.refine(
		({ code, villages }) => villages.every((each) => each.code.startsWith(`${code}.`)),
		'a village stands in the wrong kecamatan'
	);

export type Village = z.infer<typeof village>;
export type Kecamatan = z.infer<typeof kecamatanSchema>;
