import { settingKeys } from '$lib/domain/office/setting.schema';
import { services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import { settingText } from '$lib/text/setting';
import { settingChoices, valueText } from './setting-words';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const here = services();
	const { settings } = await here.officeNow();
	const choices = await settingChoices(here, localeOf(locals.locale));
	return {
		settings: settingKeys.map((key) => ({
			key,
			name: settingText(key),
			value: valueText(key, settings[key], choices)
		}))
	};
};
