import { showCode, type CaseCode } from '$lib/domain/application/code';
import { canDo } from '$lib/domain/application/allowed';
import type { AwaitedFromFamily, CorrectionItem } from '$lib/domain/application/event';
import { cleanText } from '$lib/domain/clean-text';
import { inUse } from '$lib/domain/office/in-use';
import { noteIdentity, type OfficeCase } from '$lib/server/application/office-case';
import { officeForm, officerOf, openOfficeCase, type Step } from '$lib/server/http/office-form';
import { services } from '$lib/server/services';
import { awaitedText } from '$lib/text/actor';
import { localeOf } from '$lib/text/locale';
import { objectionText, rejectionLawText, rejectionWayText } from '$lib/text/reason';
import { wordsOfForm } from '../case-actions';
import { papersView, reasonText } from '../papers-view';
import { valueGroups } from '../value-groups';
import type { Actions, PageServerLoad } from './$types';

const awaitable = ['name', 'marriage-proof', 'consent'] as const satisfies AwaitedFromFamily[];
const missingReason = 'page-missing';

/** Everything that was asked again, each once for the same slot, reason and words. */
function itemsOf({ application }: OfficeCase): CorrectionItem[] {
	const items = Object.entries(application.verdicts).flatMap(([judged, verdict]) => {
		if (verdict.verdict !== 'asked-again') return [];
		const said = { reason: verdict.reason, ...(verdict.words && { words: verdict.words }) };
		return [verdict.slot ? { slot: verdict.slot, ...said } : { answer: judged, ...said }];
	});
	const known = new Set<string>();
	return items.filter((item) => {
		const key = JSON.stringify(item);
		return known.has(key) ? false : known.add(key);
	});
}

export const load: PageServerLoad = async (event) => {
	const here = services();
	const staff = officerOf(event);
	const found = await openOfficeCase(event);
	await noteIdentity(here, found.row.id, staff);
	const locale = localeOf(event.locals.locale);
	const { office, settings } = await here.officeNow();
	const { application, order, words } = found;
	const reasons = settings['correction-reasons'];
	const papers = papersView(found, reasons, locale);
	const values = valueGroups(found, locale).flatMap(({ name, rows }) =>
		rows.map(({ key, label }) => ({ key, label: `${label}, ${name}` }))
	);
	const labelOf = (item: CorrectionItem) =>
		'slot' in item
			? (papers.find(({ slot }) => slot === item.slot)?.label ?? item.slot)
			: (values.find(({ key }) => key === item.answer)?.label ?? item.answer);
	const held = application.claimedBy;
	const mine = held === undefined || held === staff.id;
	const items = itemsOf(found);
	const unjudged = found.pages.filter(({ id }) => !application.verdicts[id]).length;
	return {
		code: showCode(found.code as CaseCode),
		version: found.row.version,
		quiet: order.quiet,
		papers,
		unjudged,
		items: items.map((item) => ({
			key: JSON.stringify(item),
			label: labelOf(item),
			reason: reasonText(reasons, item.reason),
			words: words.find(({ id }) => id === item.words)?.text
		})),
		missing: papers
			.filter(({ required, pages }) => required && pages.length === 0)
			.map(({ slot, label, person }) => ({ slot, label: person ? `${label}, ${person}` : label })),
		awaitable: awaitable.map((value) => ({ value, label: awaitedText(value) })),
		laws: inUse(settings['rejection-laws']).map((law) => ({
			value: law.code,
			label: `${rejectionLawText(law)} (${law.citation})`
		})),
		ways: inUse(settings['rejection-ways']).map((way) => ({
			value: way.code,
			label: rejectionWayText(way, office.shortName)
		})),
		objection: objectionText(office.shortName),
		can: {
			approve: mine && canDo(application, 'approve') && unjudged === 0 && items.length === 0,
			ask: mine && canDo(application, 'ask-correction'),
			family: mine && canDo(application, 'await-family'),
			reject: mine && canDo(application, 'reject')
		}
	};
};

const toCase = ({ code }: OfficeCase) => `/petugas/permohonan/${showCode(code as CaseCode)}`;

export const actions: Actions = {
	approve: (event) =>
		officeForm(
			event,
			(_, { pages }): Step => ({
				action: { type: 'approve', pages: pages.map(({ id }) => id) }
			}),
			toCase
		),

	ask: (event) =>
		officeForm(
			event,
			(typed, found): Step => {
				const missing = found.order.papers
					.filter(({ slot }) => typed(`missing-${slot}`) === 'ya')
					.map(({ slot }) => ({ slot, reason: missingReason }));
				return { action: { type: 'ask-correction', items: [...itemsOf(found), ...missing] } };
			},
			'/petugas/antrean'
		),

	family: (event) =>
		officeForm(
			event,
			(typed): Step => {
				const what = awaitable.find((one) => one === typed('what'));
				if (!what) return { issue: 'reason-missing', field: 'what' };
				return { action: { type: 'await-family', what } };
			},
			'/petugas/antrean'
		),

	reject: (event) =>
		officeForm(
			event,
			async (typed, { row }, actionId): Promise<Step> => {
				const { settings } = await services().officeNow();
				const law = settings['rejection-laws'].find(({ code }) => code === typed('law'));
				const way = settings['rejection-ways'].find(({ code }) => code === typed('instead'));
				if (!law) return { issue: 'law-missing', field: 'law' };
				if (!way) return { issue: 'instead-missing', field: 'instead' };
				const text = cleanText(typed('words'));
				const words = text
					? wordsOfForm(event, row.id, { actionId, kind: 'rejection', text })
					: undefined;
				return {
					action: {
						...{ type: 'reject', law: law.code, instead: way.code },
						...(words && { words: words.id })
					},
					...(words && { also: words.also })
				};
			},
			toCase
		)
};
