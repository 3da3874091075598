import { settingKeys } from '$lib/domain/office/setting.schema';
import { services } from '$lib/server/services';
import { settingText } from '$lib/text/setting';
import { valueText } from './setting-value';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const { settings } = await services().officeNow();
	return {
		settings: settingKeys.map((key) => ({
			key,
			name: settingText(key),
			value: valueText(settings[key])
		}))
	};
};
