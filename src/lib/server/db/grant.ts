import type { TransactionSql } from 'postgres';

export const appendOnly = ['events', 'reads'];

/**
 * What the app's role may do: everything that the pages need, but never change or remove an event or a
 * read, nor create tables. Repeated at every start that finds a right missing or too much.
 */
export async function grant(sql: TransactionSql, appRole: string): Promise<void> {
	const role = sql(appRole);
	await sql`grant usage on schema public, graphile_worker to ${role}`;
	await sql`grant select, insert, update, delete on all tables in schema public, graphile_worker to ${role}`;
	await sql`grant usage, select on all sequences in schema public, graphile_worker to ${role}`;
	await sql`grant execute on all functions in schema graphile_worker to ${role}`;
	await openJobs(sql);
	const [owner] = await sql`select current_user = ${appRole} as same`;
	if (owner?.same) return;
	await sql`revoke insert, update, delete on migrations from ${role}`;
	for (const table of appendOnly)
		await sql`revoke update, delete, truncate on ${sql(table)} from ${role}`;
}

/** graphile-worker closes its tables row by row to all but their owner; our worker runs as the app. */
async function openJobs(sql: TransactionSql): Promise<void> {
	const closed = await sql`
		select relname as name from pg_class
		where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
			and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'app')`;
	for (const { name } of closed)
		await sql`create policy app on ${sql(`graphile_worker.${name}`)} using (true) with check (true)`;
}
