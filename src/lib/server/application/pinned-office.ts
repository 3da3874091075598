import type { Services } from '$lib/server/services';

/**
 * The services with the office as it is now. Taken before a transaction that asks for the office: inside, a
 * copy that has grown old would be read by a second connection, and ten such transactions wait for ever.
 */
export async function pinOffice(services: Services): Promise<Services> {
	const now = await services.officeNow();
	return { ...services, officeNow: () => Promise.resolve(now) };
}
