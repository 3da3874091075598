import type { PlainSettingKey } from '$lib/domain/office/setting.schema';
import { m } from '$lib/text/paraglide/messages';

const hints: Partial<Record<PlainSettingKey, () => string>> = {
	announcement: m.setting_announcement_hint,
	zones: m.setting_zone_hint
};

/** What to know before a setting is changed, where its name does not say it. */
export const settingHint = (key: PlainSettingKey): string | undefined => hints[key]?.();
