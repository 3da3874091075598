import { error, fail, redirect } from '@sveltejs/kit';
import { settingKeys, type PlainSettingKey } from '$lib/domain/office/setting.schema';
import { parseDate } from '$lib/domain/time/parse-date';
import { todayOf } from '$lib/server/application/catalogue';
import { changeSetting, settingHistory } from '$lib/server/application/change-setting';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { issueText } from '$lib/text/issue';
import { m } from '$lib/text/paraglide/messages';
import { settingText } from '$lib/text/setting';
import { readValue, settingForm, valueText } from '../setting-value';
import type { Actions, PageServerLoad } from './$types';

function keyIn(params: { key: string }): PlainSettingKey {
	const key = settingKeys.find((one) => one === params.key);
	if (!key) error(404, 'not-found');
	return key;
}

export const load: PageServerLoad = async ({ params }) => {
	const here = services();
	const key = keyIn(params);
	const { office, settings: now } = await here.officeNow();
	const history = await settingHistory(here, key);
	return {
		key,
		name: settingText(key),
		setting: settingForm(key, now[key]),
		history: history.map((line, n) => ({
			id: n,
			from: momentText(line.validFrom, office),
			at: momentText(line.setAt, office),
			who: line.who,
			before: line.before === undefined ? '' : valueText(line.before),
			value: valueText(line.value),
			ahead: line.ahead
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const here = services();
		const key = keyIn(event.params);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		// A setting with parts is longer than any answer of a resident.
		const value = String(form.get('value') ?? '').slice(0, 100_000);
		const { settings } = await here.officeNow();
		const values = { value };
		const today = await todayOf(here);
		const written = {
			day: typed('from-day'),
			month: typed('from-month'),
			year: typed('from-year')
		};
		const from = parseDate(written, { today, future: true });
		const isEmpty = !from.ok && from.issue.code === 'date-empty';
		if (!from.ok && !isEmpty)
			return fail(422, {
				values,
				issues: [{ field: 'from', message: issueText(from.issue) }]
			});
		const changed = await changeSetting(here, {
			...{
				actionId,
				staff: officerOf(event),
				key,
				raw: readValue(key, settings[key], typed, value)
			},
			from: from.ok ? from.value : today
		});
		if (changed.ok) redirect(303, '?');
		const { issue } = changed;
		const fault =
			issue.code === 'date-past'
				? { field: 'from', message: m.office_setting_past() }
				: { field: 'value', message: issueText(issue) };
		return fail(422, { values, issues: [fault] });
	}
};
