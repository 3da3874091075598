// The same read without any framework: node bench/plain-server.ts, with DATABASE_URL and PORT.
import { createServer } from 'node:http';
import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 10 });

createServer(async (request, response) => {
	const code = request.url?.split('/').at(-1) ?? '';
	const [row] = await sql`select code, status, since from cases where code = ${code}`;
	response.writeHead(row ? 200 : 404, { 'content-type': 'application/json' });
	response.end(JSON.stringify(row ?? { error: 'not-found' }));
}).listen(Number(process.env.PORT), '127.0.0.1');
