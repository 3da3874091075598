import { and, desc, inArray, isNull } from 'drizzle-orm';
import type { Report } from '$lib/domain/office/report';
import type { Db } from '$lib/server/db/client';
import { reports } from '$lib/server/db/schema';
import { open, seal } from '$lib/server/sealing/sealed-value';
import type { Vault } from './vault';

const placeOf = (row: string) => ({ table: 'reports', column: 'sealed', row });

/** `id` is the form's action id: sent twice, it is one report. */
export async function insertReport(
	db: Db,
	vault: Vault,
	{ id, at, report }: { id: string; at: string; report: Report }
): Promise<void> {
	const sealed = seal(vault.shared('report').key, JSON.stringify(report), placeOf(id));
	await db.insert(reports).values({ id, at, sealed }).onConflictDoNothing();
}

/** Newest first, opened: for the supervisor alone. */
export async function listReports(db: Db, vault: Vault) {
	const rows = await db.select().from(reports).orderBy(desc(reports.at)).limit(200);
	return rows.map(({ id, at, sealed, seenAt }) => ({
		id,
		at,
		seenAt,
		report: JSON.parse(open(vault.shared('report').key, sealed, placeOf(id)).toString()) as Report
	}));
}

/** Who read a report first, and when; later readings change nothing. */
export async function markReportsSeen(
	db: Db,
	ids: readonly string[],
	{ by, at }: { by: string; at: string }
): Promise<void> {
	if (!ids.length) return;
	await db
		.update(reports)
		.set({ seenAt: at, seenBy: by })
		.where(and(inArray(reports.id, [...ids]), isNull(reports.seenAt)));
}
