import { shippedCatalogue } from '$lib/server/catalogue/shipped-catalogue';
import type { Db } from '$lib/server/db/client';
import { install } from './install';
import { shippedOffice } from './shipped-office';

/**
 * Fills an empty database with what this build brings for an office.
 * @throws with one line when it brings no office of that code
 */
export const installShipped = (
	db: Db,
	{ code, ...by }: { code: string; fingerprint: string; at: string }
): Promise<void> =>
	install(db, { office: shippedOffice(code), catalogue: shippedCatalogue, ...by });
