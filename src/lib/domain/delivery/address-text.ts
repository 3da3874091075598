import type { Kecamatan } from '$lib/domain/office/place.schema';
import type { Destination } from './delivery';

/** What an address is written and read with: the office's own places. */
export type Places = { regency: string; kecamatan: readonly Kecamatan[] };

const kinds = { desa: 'Desa', kelurahan: 'Kelurahan' } as const;

/** The village with its kecamatan; undefined for a code that the office does not have. */
export function findVillage({ kecamatan }: Places, code: string) {
	const district = kecamatan.find(({ villages }) => villages.some((each) => each.code === code));
	const village = district?.villages.find((each) => each.code === code);
	return district && village ? { district, village } : undefined;
}

/**
 * An address as a form prints it and `findDestination` reads it again. Desa, kelurahan and kecamatan are
 * legal nouns that no language changes.
 */
export function addressText(to: Destination, places: Places): string {
	if (!to.inside)
		return [to.address, [to.regency, to.postal].filter(Boolean).join(' ')]
			.filter(Boolean)
			.join(', ');
	const found = findVillage(places, to.village);
	const place = found
		? `${kinds[found.village.kind]} ${found.village.name}, Kecamatan ${found.district.name}, ${places.regency} ${found.district.postal}`
		: to.village;
	const parts = [to.street, `RT ${to.rt} RW ${to.rw}`, place].filter(Boolean).join(', ');
	return to.landmark ? `${parts} (${to.landmark})` : parts;
}

const inside =
	/^(?:(.+), )?RT (\d+) RW (\d+), (Desa|Kelurahan) ([^,]+), Kecamatan ([^,]+), ([^(),]+) (\d{5})(?: \((.*)\))?$/;

/** The parts of an address that `addressText` wrote, so that its fields can be shown again. */
export function findDestination(text: string, places: Places): Destination {
	const [, street = '', rt = '', rw = '', , name, district, , , landmark = ''] =
		inside.exec(text) ?? [];
	const village = places.kecamatan
		.find((each) => each.name === district)
		?.villages.find((each) => each.name === name);
	if (village) return { inside: true, village: village.code, rt, rw, street, landmark };
	const [, address = text, regency = '', postal = ''] =
		/^(.*), ([^,]+?)(?: (\d{5}))?$/.exec(text) ?? [];
	return { inside: false, address, regency, postal };
}
