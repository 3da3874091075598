import { startApp } from './app.ts';

/** One app for the whole run; journeys read its address and folder from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
	if (process.env.APP_ORIGIN) return async () => {};
	const app = await startApp();
	process.env.APP_ORIGIN = app.origin;
	process.env.APP_DATA_DIR = app.dataDir;
	return app.stop;
}
