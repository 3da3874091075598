import { listStaff } from '$lib/server/repository/staff';
import type { Services } from '$lib/server/services';

/** What to call each member of staff, by id; also those who have left, since records name them. */
export async function staffNames({ db, vault }: Services): Promise<Map<string, string>> {
	return new Map((await listStaff(db, vault)).map(({ id, name }) => [id, name]));
}
