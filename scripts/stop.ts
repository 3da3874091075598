import type { EmbeddedPostgres } from './postgres/embedded.ts';

/**
 * Ends everything in order, app before database, after Ctrl-C, SIGTERM or the end of either.
 *
 * @param limit milliseconds after the signal by which the process is gone in any case
 * @returns a function that ends the database and then the process
 */
export function stopWithin(limit: number, database: EmbeddedPostgres | undefined) {
	let signalled = 0;
	let stopping = false;
	const stop = async (code: number) => {
		if (stopping) return;
		stopping = true;
		await database?.stop();
		process.exit(code);
	};
	const onSignal = () => {
		// npm passes on the signal that the terminal has given already; a person needs longer.
		if (signalled && Date.now() - signalled > 1000) void stop(130);
		if (signalled) return;
		signalled = Date.now();
		// Alone with the signal: the app is still starting, and nobody else will end it.
		if (process.listenerCount('SIGTERM') === 1) return void stop(130);
		setTimeout(() => void stop(1), limit - 3000).unref();
		setTimeout(() => process.exit(1), limit).unref();
	};
	process.on('SIGINT', onSignal);
	process.on('SIGTERM', onSignal);
	// adapter-node says so once the last answer is sent; the app ends its own work on it too.
	process.once('sveltekit:shutdown' as 'exit', () => void stop(0));
	void database?.ended.then(() => {
		if (stopping) return;
		console.error('The embedded PostgreSQL has ended by itself; see postgres.log in DATA_DIR.');
		void stop(1);
	});
	return stop;
}
