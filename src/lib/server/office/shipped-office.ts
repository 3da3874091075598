import { officeSchema, type Office } from '$lib/domain/office/office.schema';

const files = import.meta.glob<unknown>('/src/offices/*/*.json', {
	eager: true,
	import: 'default'
});

const lists = {
	kecamatan: 'kecamatan',
	facilities: 'facilities',
	servicePoints: 'service-points',
	couriers: 'couriers',
	zones: 'zones',
	firstFees: 'first-fees',
	programs: 'programs'
} as const;

/** The codes of the offices that this build brings. */
export const shippedOffices = (): string[] =>
	[...new Set(Object.keys(files).map((path) => path.split('/')[3]!))].sort();

/**
 * The office as its folder `src/offices/{code}` tells it: what an empty database is filled with.
 *
 * @throws with one line that names the code, or the file's first fault, fit to stop the start
 */
export function shippedOffice(code: string): Office {
	const file = (name: string) => files[`/src/offices/${code}/${name}.json`];
	if (!file('office'))
		throw new Error(
			`OFFICE=${code}: no such office; this build knows ${shippedOffices().join(', ')}`
		);
	const parts = Object.entries(lists).map(([key, name]) => [key, file(name)] as const);
	const parsed = officeSchema.safeParse({
		...(file('office') as object),
		...Object.fromEntries(parts)
	});
	if (parsed.success) return parsed.data;
	const fault = parsed.error.issues[0]!;
	throw new Error(`src/offices/${code}: ${fault.path.join('.')} ${fault.message}`);
}
