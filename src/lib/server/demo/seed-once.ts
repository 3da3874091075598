import { alone, isUntouched } from '$lib/server/repository/demo';
import type { Services } from '$lib/server/services';

/** Seeds an untouched database; of several processes that start together one does it, the others wait. */
export async function seedOnce(services: Services): Promise<void> {
	if (!(await isUntouched(services.db))) return;
	await alone(services.db, async () => {
		if (!(await isUntouched(services.db))) return;
		const { seedDemo } = await import('./seed');
		await seedDemo(services);
	});
}
