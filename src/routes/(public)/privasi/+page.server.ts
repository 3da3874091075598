import { services } from '$lib/server/services';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { settings } = await services().officeNow();
	return {
		draftDays: settings['draft-days'],
		codeDays: settings['public-code-days'],
		officer: settings['data-protection-officer']
	};
};
