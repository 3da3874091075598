import type { Sql } from 'postgres';

const appendOnly = ['events', 'reads'];

/**
 * What the app's role may do: everything that the pages need, but never change or remove an event or a
 * read, nor create tables. Repeated at every start, so that a new table is never forgotten.
 */
export async function grant(sql: Sql, appRole: string): Promise<void> {
	const role = sql(appRole);
	await sql`grant usage on schema public, graphile_worker to ${role}`;
	await sql`grant select, insert, update, delete on all tables in schema public, graphile_worker to ${role}`;
	await sql`grant usage, select on all sequences in schema public, graphile_worker to ${role}`;
	await sql`grant execute on all functions in schema graphile_worker to ${role}`;
	const [owner] = await sql`select current_user = ${appRole} as same`;
	if (owner?.same) return;
	await sql`revoke insert, update, delete on migrations from ${role}`;
	for (const table of appendOnly)
		await sql`revoke update, delete, truncate on ${sql(table)} from ${role}`;
}
