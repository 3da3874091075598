import type { Db } from '$lib/server/db/client';
import { hasDemoStaff, isUntouched } from '$lib/server/repository/demo';
import { findInstallation } from '$lib/server/repository/installation';

/**
 * Whether invented cases belong here: where they are already, where `DEMO` asks for them, and in an untouched
 * database of this machine's own. Once they were removed, only `DEMO=true` brings them back.
 */
export async function wantsDemo(
	db: Db,
	of: { wish: boolean | undefined; embedded: boolean; loopback: boolean }
): Promise<boolean> {
	if (await hasDemoStaff(db)) return true;
	if (of.wish !== undefined) return of.wish;
	if (!of.embedded || !of.loopback || (await findInstallation(db))?.demoRemovedAt) return false;
	return isUntouched(db);
}
