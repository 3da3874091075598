import type { PlainSettingKey } from '$lib/domain/office/setting.schema';
import type { Locale } from './locale';
import { say, type Message } from './message';
import { m } from './paraglide/messages';

const names = {
	'online-only': m.setting_online_only,
	'confirmation-step': m.setting_confirmation_step,
	'confirmation-reminder-days': m.setting_confirmation_reminder_days,
	'confirmation-expiry-days': m.setting_confirmation_expiry_days,
	'draft-days': m.setting_draft_days,
	'draft-pages': m.setting_draft_pages,
	'draft-megabytes': m.setting_draft_megabytes,
	'drafts-per-device': m.setting_drafts_per_device,
	'drafts-per-address': m.setting_drafts_per_address,
	'drafts-per-site': m.setting_drafts_per_site,
	'draft-megabytes-per-address': m.setting_draft_megabytes_per_address,
	'draft-megabytes-per-site': m.setting_draft_megabytes_per_site,
	'correction-days': m.setting_correction_days,
	'correction-reminder-days': m.setting_correction_reminder_days,
	'reopen-days': m.setting_reopen_days,
	'complete-days': m.setting_complete_days,
	'claim-idle-minutes': m.setting_claim_idle_minutes,
	'standard-hours': m.setting_standard_hours,
	'priority-in-a-row': m.setting_priority_in_a_row,
	'public-code-days': m.setting_public_code_days,
	'whatsapp-line': m.setting_whatsapp_line,
	hours: m.setting_hours,
	weekend: m.setting_weekend,
	holidays: m.setting_holidays,
	couriers: m.setting_couriers,
	zones: m.setting_zones,
	announcement: m.setting_announcement,
	'data-protection-officer': m.setting_data_protection_officer,
	'correction-reasons': m.setting_correction_reasons,
	'rejection-laws': m.setting_rejection_laws,
	'rejection-ways': m.setting_rejection_ways,
	'service-points': m.setting_service_points,
	facilities: m.setting_facilities
} satisfies Record<PlainSettingKey, Message>;

export const settingText = (key: PlainSettingKey, locale?: Locale): string =>
	say(names[key], locale);
