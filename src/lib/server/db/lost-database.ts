/** Of the driver and the network. */
const connectionCodes = new Set([
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
	...['CONNECT_TIMEOUT', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED'],
	// PostgreSQL's: only a standby answers, as after a failover.
	'25006'
]);

/** Connection lost, resources short, ended by an operator, its own files gone (appendix A of its manual). */
const outageClasses = ['08', '53', '57P', '58'];
const diskFull = '53100';

/**
 * What an error says of the database itself, if anything: that it is gone or that its disk is full.
 * @param code of an error of the driver, as SQLSTATE or as the system call says it
 */
export function lossOf(code: string): 'gone' | 'full' | undefined {
	if (code === diskFull) return 'full';
	const isState = /^[0-9A-Z]{5}$/.test(code);
	const isGone = isState && outageClasses.some((start) => code.startsWith(start));
	return isGone || connectionCodes.has(code) ? 'gone' : undefined;
}

/** For who starts the app: an error of the connection itself, said with the setting that leads there. */
export function namingSetting(error: unknown): unknown {
	const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? '') : '';
	// 28: not these credentials; 3D: no such database.
	if (!lossOf(code) && !/^(28...|3D000)$/.test(code)) return error;
	const cause = { cause: error };
	return new Error(
		`DATABASE_URL, DATABASE_OWNER_URL: no connection to the database (${code})`,
		cause
	);
}
