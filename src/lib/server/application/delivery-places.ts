import { inUse } from '$lib/domain/office/in-use';
import type { Way } from '$lib/domain/program/program';
import type { Services } from '$lib/server/services';

/** A place where documents are handed over; `kecamatan` in words, as people know it. */
export type DeliveryPlace = { id: string; name: string; address: string; kecamatan: string[] };

/** Whether documents are handed over at a place that is chosen. */
export const hasPlaces = (way: Way): boolean => way === 'pickup' || way === 'facility';

/** Service points for picking up, facilities for a newborn; none for the other ways. */
export async function deliveryPlaces(services: Services, way: Way): Promise<DeliveryPlace[]> {
	const { office, settings } = await services.officeNow();
	const nameOf = (code: string) =>
		office.kecamatan.find((each) => each.code === code)?.name ?? code;
	if (way === 'pickup')
		return inUse(settings['service-points']).map(({ id, name, address, kecamatan }) => ({
			id,
			name,
			address,
			kecamatan: kecamatan.map(nameOf)
		}));
	if (way !== 'facility') return [];
	return inUse(settings.facilities)
		.filter(({ partner }) => partner !== false)
		.map(({ id, name, address, kecamatan }) => ({
			id,
			name,
			address,
			kecamatan: [nameOf(kecamatan)]
		}));
}
