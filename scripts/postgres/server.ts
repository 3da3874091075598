import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Account } from './account.ts';

type Server = { program: string; folder: string; port: number; log: string; durable: boolean };

/** Starts the server process; it says in its `postmaster.pid` when it is ready. */
export function spawnServer(server: Server, account: Account): ChildProcess {
	const settings = {
		port: server.port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 100,
		timezone: 'UTC',
		jit: 'off',
		// Values of a row that was refused are somebody's data and do not belong in a log.
		log_error_verbosity: 'terse',
		log_min_error_statement: 'panic',
		log_timezone: 'UTC',
		...(server.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
	};
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const [command = '', ...args] = [
		...account.prefix,
		server.program,
		'-D',
		server.folder,
		...flags
	];
	const output = openSync(server.log, 'w', 0o600);
	// Detached: Ctrl-C reaches the whole group of the terminal, and the app must end before its database.
	const child = spawn(command, args, {
		cwd: '/',
		env: { LC_ALL: 'C', PATH: process.env.PATH },
		detached: true,
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	child.unref();
	return child;
}
