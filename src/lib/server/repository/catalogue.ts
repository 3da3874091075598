import { and, desc, eq, lte } from 'drizzle-orm';
import type { Catalogue } from '$lib/domain/program/catalogue.schema';
import type { Db } from '$lib/server/db/client';
import { catalogueVersions } from '$lib/server/db/schema';

/** The number of the version that holds on a date (YYYY-MM-DD in the office's zone). */
export async function findCurrentVersion(db: Db, today: string): Promise<number | undefined> {
	const [row] = await db
		.select({ version: catalogueVersions.version })
		.from(catalogueVersions)
		.where(lte(catalogueVersions.validFrom, today))
		.orderBy(desc(catalogueVersions.version))
		.limit(1);
	return row?.version;
}

export async function findCatalogue(db: Db, version: number): Promise<Catalogue | undefined> {
	const [row] = await db
		.select()
		.from(catalogueVersions)
		.where(and(eq(catalogueVersions.version, version)));
	return row?.catalogue;
}

export async function insertCatalogue(db: Db, catalogue: Catalogue, at: string): Promise<void> {
	await db
		.insert(catalogueVersions)
		.values({
			version: catalogue.version,
			validFrom: catalogue.validFrom,
			catalogue,
			createdAt: at
		})
		.onConflictDoNothing();
}
