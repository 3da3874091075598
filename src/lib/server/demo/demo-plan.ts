import { z } from 'zod';
import { statuses } from '$lib/domain/application/status';
import { ways } from '$lib/domain/program/program';

const person = z.object({
	name: z.string(),
	born: z.iso.date().optional(),
	daysOld: z.int().optional(),
	sex: z.enum(['male', 'female'])
});

const demoCase = z.object({
	status: z.enum(statuses),
	program: z.string(),
	services: z.array(z.string()).min(1),
	way: z.enum(ways),
	answers: z.record(z.string(), z.string()).default({}),
	/** One photo of it is hard to read. */
	blurred: z.boolean().default(false),
	/** Its outputs stand in different states. */
	mixed: z.boolean().default(false),
	twoShipments: z.boolean().default(false),
	withoutAccount: z.boolean().default(false)
});

const plan = z.object({
	/** By role; `lain` is everybody else. */
	people: z.record(z.string(), person).and(z.object({ lain: person })),
	/** Dates by question: so many days before the case is begun. */
	daysAgo: z.record(z.string(), z.int()),
	/** By kind of question. */
	texts: z.record(z.string(), z.string()),
	/** By question. */
	numbers: z.record(z.string(), z.string()),
	cases: z.array(demoCase)
});

export type DemoPlan = z.infer<typeof plan>;
export type DemoCase = z.infer<typeof demoCase>;
export type DemoPerson = z.infer<typeof person>;

const files = import.meta.glob<unknown>('/src/offices/*/demo.json', {
	eager: true,
	import: 'default'
});

/** The invented cases of an office; none where its folder has no `demo.json`. */
export function findDemoPlan(office: string): DemoPlan | undefined {
	const file = files[`/src/offices/${office}/demo.json`];
	return file === undefined ? undefined : plan.parse(file);
}
