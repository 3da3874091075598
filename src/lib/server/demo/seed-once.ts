import { alone, hasDemoStaff, isUntouched } from '$lib/server/repository/demo';
import type { Services } from '$lib/server/services';
import { seedDemo } from './seed';

/**
 * Whether invented cases belong here: where they are already, where `DEMO` asks for them, and in an embedded,
 * untouched database that only this machine reaches.
 */
export async function wantsDemo(
	{ env, db }: Pick<Services, 'env' | 'db'>,
	isLoopback: boolean
): Promise<boolean> {
	if (await hasDemoStaff(db)) return true;
	if (env.DEMO !== undefined) return env.DEMO;
	return env.DATABASE_EMBEDDED && isLoopback && (await isUntouched(db));
}

/** Seeds an untouched database; of several processes that start together one does it, the others wait. */
export async function seedOnce(services: Services): Promise<void> {
	await alone(services.db, async () => {
		if (await isUntouched(services.db)) await seedDemo(services);
	});
}
