import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readSetting } from '$lib/domain/office/read-setting';
import { settingKeys, settings, type PlainSettingKey } from '$lib/domain/office/setting.schema';
import {
	changeRows,
	nextRowKey,
	rowIdsOf,
	withSavedRows,
	writtenOf
} from '$lib/domain/office/setting-written';
import { parseDate } from '$lib/domain/time/parse-date';
import { todayOf } from '$lib/server/application/catalogue';
import { changeSetting, newestOf, settingHistory } from '$lib/server/application/change-setting';
import { actionIdIn, faulty, officerOf } from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { issueText } from '$lib/text/issue';
import { localeOf, locales } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { settingLines, type SettingChoices } from '$lib/text/setting-lines';
import { settingText } from '$lib/text/setting';
import { rowNameFor, settingChoices } from '../setting-words';
import { changedLines } from './changed-lines';
import { settingHint } from './setting-hint';
import { settingView } from './setting-view';
import { writtenIn } from './written-in';
import type { Actions, PageServerLoad } from './$types';

type Issue = { field: string; message: string };

function keyIn(params: { key: string }): PlainSettingKey {
	const key = settingKeys.find((one) => one === params.key);
	if (!key) error(404, 'not-found');
	return key;
}

async function historyOf(key: PlainSettingKey, choices: SettingChoices) {
	const here = services();
	const { office } = await here.officeNow();
	const name = rowNameFor(key, office.shortName);
	const lines = (value: unknown) => settingLines(settings[key].shape, value, choices, name);
	const history = await settingHistory(here, key);
	const shown = history.map((line, id) => ({
		id,
		from: momentText(line.validFrom, office),
		at: momentText(line.setAt, office),
		who: line.who,
		ahead: line.ahead,
		...changedLines(line.before === undefined ? undefined : lines(line.before), lines(line.value))
	}));
	return { newest: newestOf(history), history: shown, ahead: shown.filter(({ ahead }) => ahead) };
}

const rowIdsEver = async (key: PlainSettingKey): Promise<string[]> =>
	rowIdsOf(
		settings[key].shape,
		(await settingHistory(services(), key)).map(({ value }) => value)
	);

/** The page's fields as they stand, or as they were written, with what is wrong. */
async function fieldsOf(
	{ params, locals }: Pick<RequestEvent<{ key: string }>, 'params' | 'locals'>,
	posted?: { form: FormData; rows?: { list: string; add?: string; remove?: string } },
	issues: Issue[] = []
) {
	const here = services();
	const key = keyIn(params);
	const { office, settings: now } = await here.officeNow();
	const { shape } = settings[key];
	const kept = posted && withSavedRows(shape, writtenIn(posted.form), now[key], locales);
	const written = kept ?? writtenOf(shape, now[key], locales);
	return settingView(
		shape,
		{ label: settingText(key), hint: settingHint(key) },
		{
			...{ issues, languages: locales, before: now[key] },
			written: posted?.rows ? changeRows(written, posted.rows.list, posted.rows) : written,
			choices: await settingChoices(here, localeOf(locals.locale)),
			rowName: rowNameFor(key, office.shortName)
		}
	);
}

/** The newest row that the form knew; a form that does not say so changes nothing. */
const newestIn = (form: FormData): number => Number(typedIn(form)('newest')) || 0;

const dateIn = (form: FormData) => {
	const typed = typedIn(form);
	return { day: typed('from-day'), month: typed('from-month'), year: typed('from-year') };
};

export const load: PageServerLoad = async ({ params, locals }) => {
	const key = keyIn(params);
	const choices = await settingChoices(services(), localeOf(locals.locale));
	// First how new it is, then the fields: they are never older than what the form says it knows.
	const history = await historyOf(key, choices);
	return { ...history, name: settingText(key), field: await fieldsOf({ params, locals }) };
};

/** A row more or less: nothing is kept yet. */
async function withRows(event: RequestEvent<{ key: string }>, form: FormData) {
	const typed = typedIn(form);
	const add = typed('add');
	const remove = typed('remove').split('.');
	const rows = add
		? { list: add, add: nextRowKey(writtenIn(form), add) }
		: { list: remove.slice(0, -1).join('.'), remove: remove.at(-1)! };
	return {
		field: await fieldsOf(event, { form, rows }),
		from: dateIn(form),
		newest: newestIn(form),
		issues: [] as Issue[]
	};
}

export const actions: Actions = {
	default: async (event) => {
		const here = services();
		const key = keyIn(event.params);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		if (typed('add') || typed('remove')) return withRows(event, form);

		const { settings: now } = await here.officeNow();
		const today = await todayOf(here);
		const choices = await settingChoices(here, localeOf(event.locals.locale));
		const codes = Object.entries(choices).map(([list, all]) => [list, all.map((one) => one.value)]);
		const read = readSetting(settings[key].shape, writtenIn(form), now[key], {
			...{ today, languages: locales, taken: await rowIdsEver(key) },
			choices: Object.fromEntries(codes) as Record<keyof SettingChoices, string[]>
		});
		const refused = async (issues: Issue[], status = 422, newest = newestIn(form)) =>
			fail(status, {
				...{ field: await fieldsOf(event, { form }, issues), from: dateIn(form) },
				...{ newest, issues }
			});
		const unread = read.issues.map(({ field, issue }) => ({ field, message: issueText(issue) }));
		const from = parseDate(dateIn(form), { today, future: true });
		if (!from.ok && from.issue.code !== 'date-empty')
			unread.push({ field: 'from', message: issueText(from.issue) });
		if (unread.length) return refused(unread);

		const changed = await changeSetting(here, {
			...{ actionId, staff: officerOf(event), key, raw: read.raw },
			...{ newest: newestIn(form), said: JSON.stringify([...writtenIn(form)]) },
			from: from.ok ? from.value : today
		});
		if (changed.ok) redirect(303, '?');
		if (changed.issue === 'setting-changed') {
			const { newest } = await historyOf(key, choices);
			return refused([{ field: 'value', message: m.office_setting_changed() }], 409, newest);
		}
		if (changed.issue === 'date-past')
			return refused([{ field: 'from', message: m.office_setting_past() }]);
		return refused(
			changed.issue.map(({ path, issue }) => ({
				field: read.fieldAt(path),
				message: issueText(issue)
			}))
		);
	}
};
