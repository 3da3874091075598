import { expect, it } from 'vitest';
import { defaultLifeSettings } from '$lib/domain/application/settings';
import { lifeSettingsOf } from './life-settings';
import { officeExample } from './office.example';
import { initialSettings } from './setting';

it('a new office lives by the terms that the product promises', () => {
	expect(lifeSettingsOf(initialSettings(officeExample))).toEqual(defaultLifeSettings);
});

it('follows what the office changes', () => {
	const settings = {
		...initialSettings(officeExample),
		'confirmation-step': false,
		'complete-days': 3
	};
	expect(lifeSettingsOf(settings)).toMatchObject({ confirmationRequired: false, completeDays: 3 });
});
