import { defaultLifeSettings, type LifeSettings } from '$lib/domain/application/settings';
import type { Settings } from './setting.schema';

/** The part of the office's settings that the life of an application goes by. */
export const lifeSettingsOf = (settings: Settings): LifeSettings => ({
	...defaultLifeSettings,
	confirmationRequired: settings['confirmation-step'],
	confirmReminderDays: [settings['confirmation-reminder-days']],
	confirmWithinDays: settings['confirmation-expiry-days'],
	correctionReminderDays: settings['correction-reminder-days'],
	correctionDays: settings['correction-days'],
	reopenDays: settings['reopen-days'],
	completeDays: settings['complete-days'],
	claimIdleMinutes: settings['claim-idle-minutes']
});
