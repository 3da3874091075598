import { rm } from 'node:fs/promises';
import { freePort } from '../../scripts/postgres/secrets.ts';
import { startApp } from './app.ts';
import { bundleBeside } from './bundle-beside.ts';

/** One app for the whole run; journeys read its address and folder from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
	const bundle = await bundleBeside();
	process.env.APP_BUNDLE = bundle;
	const removeBundle = () => rm(bundle, { recursive: true, force: true });
	if (process.env.APP_ORIGIN) return removeBundle;
	// Journeys start their push services there; the other host is a real one, as every app allows it.
	const pushPorts = [await freePort(), await freePort()];
	process.env.APP_PUSH_PORTS = String(pushPorts);
	const app = await startApp({
		PUSH_ALLOWED_HOSTS: [
			'fcm.googleapis.com',
			...pushPorts.map((port) => `127.0.0.1:${port}`)
		].join()
	});
	process.env.APP_ORIGIN = app.origin;
	process.env.APP_DATA_DIR = app.dataDir;
	return async () => {
		await app.stop();
		await removeBundle();
	};
}
