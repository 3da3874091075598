import { error, fail, redirect } from '@sveltejs/kit';
import { parseRupiah } from '$lib/domain/money';
import { feeFor } from '$lib/domain/office/fee';
import { feeKey } from '$lib/domain/office/setting';
import { labelIn } from '$lib/domain/label';
import { parseDate } from '$lib/domain/time/parse-date';
import { todayOf } from '$lib/server/application/catalogue';
import { changeSetting, newestOf, settingHistory } from '$lib/server/application/change-setting';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { issueText } from '$lib/text/issue';
import { localeOf } from '$lib/text/locale';
import { moneyText } from '$lib/text/money';
import { m } from '$lib/text/paraglide/messages';
import type { Actions, PageServerLoad } from './$types';

const amountText = (value: unknown): string =>
	typeof value === 'number' ? moneyText(value) : m.office_fee_none();

export const load: PageServerLoad = async ({ locals }) => {
	const here = services();
	const { office, settings, fees } = await here.officeNow();
	const today = await todayOf(here);
	const pairs = office.couriers.flatMap((courier) =>
		settings.zones.map((zone) => ({ courier, zone }))
	);
	return {
		fees: await Promise.all(
			pairs.map(async ({ courier, zone }) => {
				const key = feeKey(courier.id, zone.id);
				const history = await settingHistory(here, key);
				return {
					key,
					newest: newestOf(history),
					courier: courier.id,
					zone: zone.id,
					name: `${courier.name}, ${labelIn(zone.label, localeOf(locals.locale))}`,
					now: amountText(feeFor(fees, courier.id, zone.id, today)),
					history: history.map((line, id) => ({
						id,
						from: momentText(line.validFrom, office),
						at: momentText(line.setAt, office),
						who: line.who,
						before: line.before === undefined ? [] : [amountText(line.before)],
						value: [amountText(line.value)],
						ahead: line.ahead
					}))
				};
			})
		)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const here = services();
		const typed = typedIn(await event.request.formData());
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		const { office, settings } = await here.officeNow();
		const [courier, zone] = [typed('courier'), typed('zone')];
		const known =
			office.couriers.some(({ id }) => id === courier) &&
			settings.zones.some(({ id }) => id === zone);
		if (!known) error(404, 'not-found');
		const key = feeKey(courier, zone);
		const part = (name: string) => typed(`${key}-${name}`);
		const written = { day: part('day'), month: part('month'), year: part('year') };
		const refused = (field: string, message: string, status = 422) =>
			fail(status, {
				values: { key, amount: typed('amount'), ...written },
				issues: [{ field, message }]
			});
		// Nothing written: this courier does not carry into this zone.
		const amount = parseRupiah(typed('amount'));
		const isEmpty = !amount.ok && amount.issue.code === 'rupiah-empty';
		if (!amount.ok && !isEmpty) return refused(`${key}-amount`, issueText(amount.issue));
		const today = await todayOf(here);
		const from = parseDate(written, { today, future: true });
		const fromNow = !from.ok && from.issue.code === 'date-empty';
		if (!from.ok && !fromNow) return refused(key, issueText(from.issue));
		const changed = await changeSetting(here, {
			...{ actionId, staff: officerOf(event), key, raw: amount.ok ? amount.value : null },
			...{ from: from.ok ? from.value : today, newest: Number(typed('newest')) || 0 }
		});
		if (changed.ok) redirect(303, '?');
		const { issue } = changed;
		if (issue === 'setting-changed')
			return refused(`${key}-amount`, m.office_setting_changed(), 409);
		return issue === 'date-past'
			? refused(key, m.office_setting_past())
			: refused(`${key}-amount`, issueText(issue[0]!.issue));
	}
};
