import type { ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { findWhatsappLine } from '$lib/server/application/whatsapp-line';
import { firstSupervisorLink } from '$lib/server/auth/first-supervisor';
import { seedOnce } from '$lib/server/demo/seed-once';
import { endFormer, endWhenReplaced } from '$lib/server/former';
import { stageFirst } from '$lib/server/http/answer-stage';
import { answered } from '$lib/server/http/answered';
import { canonicalHost } from '$lib/server/http/canonical-host';
import { compress } from '$lib/server/http/compress';
import { guard } from '$lib/server/http/guard';
import { keepPost } from '$lib/server/http/keep-post';
import { keptPage } from '$lib/server/http/kept-page';
import { language } from '$lib/server/http/language';
import { unexpected } from '$lib/server/http/outage';
import { readWhole } from '$lib/server/http/read-whole';
import { requestLog } from '$lib/server/http/request-log';
import { resent } from '$lib/server/http/resent';
import { safeHeaders } from '$lib/server/http/safe-headers';
import { startWorker } from '$lib/server/job/start-worker';
import { log } from '$lib/server/log/log';
import { startServices, type Services } from '$lib/server/services';

/** Pages first: what none of them waits for begins once the server has begun to listen. */
const laterMs = 1000;

async function sayWhatIsMissing(started: Services): Promise<void> {
	const line = await findWhatsappLine(started, []).catch(() => 'unknown');
	if (!line)
		log.warn('WHATSAPP_NUMBER: no line is set, so cases are confirmed by call or counter only');
}

const signals = ['SIGTERM', 'SIGINT'] as const;

export const init: ServerInit = async () => {
	try {
		await endFormer();
		const started = await startServices();
		if (started.demo) await seedOnce(started);
		const first = await firstSupervisorLink(started.auth, started.env.ORIGIN, started.now());
		if (first) console.log(`First supervisor (once, within 24 hours): ${first}`);
		const worker = started.env.WORKER === 'on' ? startWorker(started, laterMs) : undefined;
		setTimeout(() => void sayWhatIsMissing(started), laterMs).unref();
		const stop = async () => {
			await worker?.stop();
			await started.close();
		};
		// Jobs end while the last pages are still being answered.
		const stopJobs = () => void worker?.stop();
		for (const signal of signals) process.once(signal, stopJobs);
		process.once('sveltekit:shutdown', () => void stop());
		endWhenReplaced(async () => {
			for (const signal of signals) process.off(signal, stopJobs);
			await stop();
		});
	} catch (error) {
		// One line that names the setting, then out: a half-started office serves nobody.
		log.fatal(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
};

export const handle = sequence(
	readWhole,
	requestLog,
	safeHeaders,
	stageFirst,
	keptPage,
	compress,
	language,
	resent,
	answered,
	canonicalHost,
	keepPost,
	guard
);

export const handleError = unexpected;
