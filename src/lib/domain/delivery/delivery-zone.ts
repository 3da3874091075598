import { zoneFor } from '$lib/domain/office/fee';
import type { Zone } from '$lib/domain/office/courier.schema';
import type { Destination } from './delivery';

/** The fee zone of an address; one outside the office's places lies in the zone for all outside. */
export const zoneOf = (to: Destination, zones: readonly Zone[]): string =>
	zoneFor({ zones }, to.inside ? to.village : 'outside');
