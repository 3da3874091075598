import { asc } from 'drizzle-orm';
import type { Kecamatan } from '$lib/domain/office/place.schema';
import type { Db } from '$lib/server/db/client';
import { places } from '$lib/server/db/schema';

export async function insertPlaces(db: Db, kecamatan: Kecamatan[]): Promise<void> {
	await db
		.insert(places)
		.values(
			kecamatan.flatMap(({ villages, ...each }) => [
				{ ...each, kind: 'kecamatan' as const },
				...villages.map((village) => ({ ...village, parent: each.code, postal: each.postal }))
			])
		);
}

export async function listKecamatan(db: Db): Promise<Kecamatan[]> {
	const rows = await db.select().from(places).orderBy(asc(places.name));
	return rows
		.filter((row) => row.kind === 'kecamatan')
		.map(({ code, name, postal }) => ({
			code,
			name,
			postal: postal as string,
			villages: rows
				.filter((row) => row.parent === code)
				.map((row) => ({ code: row.code, name: row.name, kind: row.kind as 'desa' | 'kelurahan' }))
		}));
}
