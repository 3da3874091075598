import type { Runner, TaskList } from 'graphile-worker';
import { errorTextOf } from '$lib/server/log/error-text';
import { log } from '$lib/server/log/log';
import { sendNotice } from '$lib/server/notify/send-notice';
import type { Services } from '$lib/server/services';
import { cleaned } from './cleaned';
import { clockwork, crontab } from './task-list';

export type Worker = {
	/** Takes no more jobs and waits for those under way, at most seven seconds. */
	stop: () => Promise<void>;
};

const stopMs = 7000;
const restartMs = 5000;
/** What is told is at most a minute old: once more between two minutes of the clock. */
const halfMinuteMs = 30_000;

function tasksFor(services: Services): TaskList {
	const byClock = Object.entries(clockwork).map(([name, work]) => [
		name,
		async () => {
			const count = await work(services);
			if (count) log.info({ job: name, count });
		}
	]);
	const tasks: TaskList = {
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
	return Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, cleaned(task!)]));
}

/** Loaded here: no page waits for it. */
async function startRunner(services: Services): Promise<Runner> {
	const { Logger, run } = await import('graphile-worker');
	return run({
		connectionString: services.env.DATABASE_URL,
		taskList: tasksFor(services),
		crontab,
		concurrency: 4,
		maxPoolSize: 6,
		pollInterval: 2000,
		// The app itself listens for signals, and ends pages before jobs.
		noHandleSignals: true,
		gracefulShutdownAbortTimeout: 3000,
		logger: new Logger(() => (level, message) => {
			if (level === 'error' || level === 'warning') log.warn({ worker: level, message });
		})
	});
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/**
 * Works on jobs in this process, beside its pages; any number of processes may do so at once. A runner
 * that does not start or ends by itself, as when the database went away, is started anew.
 *
 * @param afterMs lets what is more urgent go first
 */
export function startWorker(services: Services, afterMs = 0): Worker {
	let runner: Promise<Runner> | undefined;
	let stopping: Promise<void> | undefined;
	const watch = async () => {
		await wait(afterMs);
		while (!stopping) {
			runner = startRunner(services);
			await runner
				.then(({ promise }) => promise)
				.catch((error: unknown) => log.error({ worker: errorTextOf(error) }));
			if (!stopping) await wait(restartMs);
		}
	};
	void watch();
	const end = async () => {
		const ended = runner?.then((started) => started.stop()).catch(() => {});
		await Promise.race([ended, wait(stopMs)]);
	};
	return { stop: () => (stopping ??= end()) };
}
