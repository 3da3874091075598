import type { ServicePoint } from '$lib/domain/office/service-place.schema';
import { hoursText } from '$lib/text/hours';

export type Point = {
	id: string;
	name: string;
	address: string;
	hours: string[];
	hoursConfirmed: boolean;
	/** Nobody has confirmed yet that this kecamatan belongs here. */
	assumed: boolean;
};

const pointOf = (point: ServicePoint, kecamatan: string): Point => ({
	id: point.id,
	name: point.name,
	address: point.address,
	hours: hoursText(point.hours),
	hoursConfirmed: point.hours.confirmed,
	assumed: point.assumed?.includes(kecamatan) === true
});

/** The points for a kecamatan by its code; all of them while none, or one that is unknown, is chosen. */
export function nearestPoints(
	points: readonly ServicePoint[],
	kecamatan: readonly { code: string; name: string }[],
	chosen: string
): { chosen?: { code: string; name: string }; points: Point[] } {
	const known = kecamatan.find(({ code }) => code === chosen);
	const near = known ? points.filter((point) => point.kecamatan.includes(known.code)) : [];
	const shown = near.length > 0 ? near : points;
	return {
		...(near.length > 0 && known && { chosen: { code: known.code, name: known.name } }),
		points: shown.map((point) => pointOf(point, chosen))
	};
}
