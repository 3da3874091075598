import { alone, isUntouched } from '$lib/server/repository/demo';
import type { Services } from '$lib/server/services';
import { seedDemo } from './seed';

/** Seeds an untouched database; of several processes that start together one does it, the others wait. */
export async function seedOnce(services: Services): Promise<void> {
	await alone(services.db, async () => {
		if (await isUntouched(services.db)) await seedDemo(services);
	});
}
