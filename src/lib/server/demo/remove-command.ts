import { startServices } from '$lib/server/services';
import { removeDemo, type DemoRemoval } from './remove';

/** The whole of `npm run demo:remove`, bundled for itself (scripts/bundle.ts); settings as for the app. */
export async function run(): Promise<DemoRemoval> {
	const services = await startServices();
	try {
		return await removeDemo(services);
	} finally {
		await services.close();
	}
}
