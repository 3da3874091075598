import { sql } from 'drizzle-orm';
import type { Db } from '$lib/server/db/client';
import { outputs, pages } from '$lib/server/db/schema';

/** Of these storage keys those that no photo, thumbnail or PDF has, in whatever case. */
export async function unnamedOf(db: Db, keys: readonly string[]): Promise<string[]> {
	const rows = await db.execute<{ key: string }>(sql`
		select key from unnest(${sql.param(keys)}::text[]) key
		except select ${pages.storageKey} from ${pages}
		except select ${pages.thumbnailKey} from ${pages}
		except select ${outputs.pdfStorageKey} from ${outputs}`);
	return rows.map(({ key }) => key);
}
