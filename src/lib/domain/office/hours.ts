import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a counter is open: `day` 0 (Sunday) to 6; `confirmed: false` until the office has said so. */
export const hoursSchema = z.object({
	confirmed: z.boolean(),
	days: z
		.array(
			z
				.object({ day: z.int().min(0).max(6), from: clock, to: clock })
				.refine(({ from, to }) => from < to, { message: 'setting-closes-first', path: ['to'] })
		)
		// The fields of a day hold one span: a second one would be lost there without a word.
		.superRefine((days, context) => {
			const numbers = days.map(({ day }) => day);
			numbers.forEach((day, index) => {
				if (numbers.indexOf(day) < index)
					context.addIssue({ code: 'custom', path: [index], message: 'setting-day-twice' });
			});
		})
});

export type Hours = z.infer<typeof hoursSchema>;
