import { rm } from 'node:fs/promises';
import { startApp } from './app.ts';
import { bundleBeside } from './bundle-beside.ts';

/** One app for the whole run; journeys read its address and folder from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
	const bundle = await bundleBeside();
	process.env.APP_BUNDLE = bundle;
	const removeBundle = () => rm(bundle, { recursive: true, force: true });
	if (process.env.APP_ORIGIN) return removeBundle;
	const app = await startApp();
	process.env.APP_ORIGIN = app.origin;
	process.env.APP_DATA_DIR = app.dataDir;
	return async () => {
		await app.stop();
		await removeBundle();
	};
}
