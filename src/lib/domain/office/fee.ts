import { kecamatanOf, type VillageCode } from '$lib/domain/place/code';
import type { Fee, Zone } from './courier.schema';

/**
 * What this courier takes in this zone on this day, in integer rupiah: the entry with the newest
 * `validFrom` that has begun. Null when none has, or when the office took the fee away: then the
 * courier is shown but cannot be chosen.
 *
 * @param date YYYY-MM-DD in the office's zone
 */
export function feeFor(
	fees: readonly Fee[],
	courier: string,
	zone: string,
	date: string
): number | null {
	let newest: Fee | undefined;
	for (const fee of fees) {
		if (fee.courier !== courier || fee.zone !== zone || fee.validFrom > date) continue;
		// A later entry of the same day corrects the earlier one.
		if (!newest || fee.validFrom >= newest.validFrom) newest = fee;
	}
	return newest?.amount ?? null;
}

/**
 * The fee zone of a destination: by village code, or `'outside'` for an address in words. A village
 * that this office does not have lies outside too.
 *
 * @throws when the data names no zone for the outside; the schemas do not let that through
 */
export function zoneFor(office: { zones: readonly Zone[] }, place: string | 'outside'): string {
	const inside = office.zones.find((zone) =>
		zone.kecamatan.includes(kecamatanOf(place as VillageCode))
	);
	const zone = inside ?? office.zones.find((each) => each.outside);
	if (!zone) throw new Error('no zone for places outside the office');
	return zone.id;
}
