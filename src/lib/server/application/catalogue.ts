import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import { dateOf } from '$lib/domain/time/office-time';
import type { Services } from '$lib/server/services';
import * as catalogues from '$lib/server/repository/catalogue';

// A version never changes, so each is read once per process.
const read = new Map<number, Catalogue>();

export const todayOf = async (services: Services): Promise<string> =>
	dateOf(services.now().toISOString(), (await services.officeNow()).office.timeZone);

/** The version that a new draft is pinned to. */
export async function currentCatalogue(services: Services): Promise<Catalogue> {
	const version = await catalogues.findCurrentVersion(services.db, await todayOf(services));
	if (version === undefined) throw new Error('no catalogue version holds today');
	return catalogueOf(services, version);
}

export async function catalogueOf(services: Services, version: number): Promise<Catalogue> {
	const known = read.get(version) ?? (await catalogues.findCatalogue(services.db, version));
	if (!known) throw new Error(`no catalogue version ${version}`);
	read.set(version, known);
	return known;
}
