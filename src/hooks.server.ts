import type { ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { canonicalHost } from '$lib/server/http/canonical-host';
import { compress } from '$lib/server/http/compress';
import { guard } from '$lib/server/http/guard';
import { language } from '$lib/server/http/language';
import { requestLog } from '$lib/server/http/request-log';
import { safeHeaders } from '$lib/server/http/safe-headers';
import { unavailable, unexpected } from '$lib/server/http/unavailable';
import { log } from '$lib/server/log/log';
import { startServices } from '$lib/server/services';

export const init: ServerInit = async () => {
	try {
		const { close } = await startServices();
		process.once('sveltekit:shutdown', () => void close());
	} catch (error) {
		// One line that names the setting, then out: a half-started office serves nobody.
		log.fatal(error instanceof Error ? error.message : String(error));
		process.exit(1);
	}
};

export const handle = sequence(
	requestLog,
	compress,
	safeHeaders,
	language,
	unavailable,
	canonicalHost,
	guard
);

export const handleError = unexpected;
