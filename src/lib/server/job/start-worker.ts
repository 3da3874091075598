import { Logger, run, type TaskList } from 'graphile-worker';
import { log } from '$lib/server/log/log';
import { sendNotice } from '$lib/server/notify/send-notice';
import type { Services } from '$lib/server/services';
import { clockwork, crontab } from './task-list';

export type Worker = {
	/** Takes no more jobs and waits for those under way, at most seven seconds. */
	stop: () => Promise<void>;
};

const stopMs = 7000;
const restartMs = 5000;
/** What is told is at most a minute old: once more between two minutes of the clock. */
const halfMinuteMs = 30_000;

const logger = new Logger(() => (level, message) => {
	if (level === 'error' || level === 'warning') log.warn({ worker: level, message });
});

function tasksFor(services: Services): TaskList {
	const byClock = Object.entries(clockwork).map(([name, work]) => [
		name,
		async () => {
			const count = await work(services);
			if (count) log.info({ job: name, count });
		}
	]);
	return {
		...(Object.fromEntries(byClock) as TaskList),
		'standings-again': async () => void (await clockwork.standings(services)),
		standings: async (_payload, { addJob }) => {
			await clockwork.standings(services);
			const runAt = new Date(Date.now() + halfMinuteMs);
			await addJob('standings-again', {}, { runAt, jobKey: 'standings-again', maxAttempts: 1 });
		},
		'send-notice': async (payload) => {
			await sendNotice(services, (payload as { id: string }).id);
		}
	};
}

const startRunner = (services: Services) =>
	run({
		connectionString: services.env.DATABASE_URL,
		taskList: tasksFor(services),
		crontab,
		concurrency: 4,
		maxPoolSize: 6,
		pollInterval: 2000,
		// The app itself listens for signals, and ends pages before jobs.
		noHandleSignals: true,
		gracefulShutdownAbortTimeout: 3000,
		logger
	});

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/**
 * Works on jobs in this process, beside its pages; any number of processes may do so at once. A runner
 * that ends by itself, as when the database went away, is started anew.
 */
export async function startWorker(services: Services): Promise<Worker> {
	let runner = await startRunner(services);
	let stopping: Promise<void> | undefined;
	const watch = async () => {
		while (!stopping) {
			await runner.promise.catch((error: unknown) => log.error({ worker: String(error) }));
			if (stopping) return;
			await wait(restartMs);
			await startRunner(services).then(
				(next) => (runner = next),
				(error: unknown) => log.error({ worker: String(error) })
			);
		}
	};
	void watch();
	const end = () => Promise.race([runner.stop().catch(() => {}), wait(stopMs)]);
	return { stop: () => (stopping ??= end()) };
}
