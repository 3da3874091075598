import { error } from '@sveltejs/kit';
import postgres from 'postgres';

export const csr = false;

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10 });

export const load = async ({ params }: { params: { code: string } }) => {
	const [row] = await sql`select status, since from cases where code = ${params.code}`;
	if (!row) error(404);
	return { status: row.status as string, since: (row.since as Date).toISOString() };
};
