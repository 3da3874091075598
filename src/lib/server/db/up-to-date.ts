import postgres, { type Sql } from 'postgres';
import { appendOnly } from './grant';

/** `42P01` and `3F000`: no such table, no such schema, as in a database that is still empty. */
const isMissing = (error: unknown): boolean =>
	error instanceof postgres.PostgresError && ['42P01', '3F000'].includes(error.code);

/**
 * Whether every migration has been here and the app's role may do exactly what `grant` lets it: asked at every
 * start, since a table may have been restored or granted by hand.
 * @param names what the table `migrations` must name
 */
export async function isUpToDate(
	sql: Sql,
	names: readonly string[],
	appRole: string
): Promise<boolean> {
	try {
		const [found] = await sql`
			select (select array_agg(name) from migrations) @> ${[...names]}::text[] and not exists (
				select from pg_class table_,
					unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege,
					lateral (select ${appRole}::text <> current_user
						and relnamespace = 'public'::regnamespace and (
							relname = any(${appendOnly}) and privilege in ('update', 'delete', 'truncate')
							or relname = 'migrations' and privilege <> 'select'
						) as denied) rule
				where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
					and relkind = 'r' and (privilege <> 'truncate' or relname = any(${appendOnly}))
					and has_table_privilege(${appRole}, table_.oid, privilege) = denied
			) as complete`;
		return found?.complete === true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}
