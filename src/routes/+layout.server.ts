import { services } from '$lib/server/services';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async () => {
	const { officeNow, demo } = services();
	const { office } = await officeNow();
	return { office: { name: office.name, address: office.address }, demo };
};
