import { error, redirect } from '@sveltejs/kit';
import { showCode, type CaseCode } from '$lib/domain/application/code';
import { cleanText } from '$lib/domain/clean-text';
import { inUse } from '$lib/domain/office/in-use';
import { reasonsForAnswers } from '$lib/domain/office/reason.schema';
import { noteIdentity } from '$lib/server/application/office-case';
import { officeAct } from '$lib/server/application/office-act';
import { derivedId } from '$lib/server/derived-id';
import {
	actionIdIn,
	faulty,
	officeForm,
	officerOf,
	openOfficeCase,
	type Step
} from '$lib/server/http/office-form';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { localeOf } from '$lib/text/locale';
import { correctionReasonText } from '$lib/text/reason';
import { wordsOfForm } from '../../case-actions';
import { papersView } from '../../papers-view';
import { valueGroups } from '../../value-groups';
import type { Actions, PageServerLoad } from './$types';

const turns = ['0', '90', '180', '270'] as const;
const zooms = ['1', '2', '3'] as const;
const oneOf = <Value extends string>(values: readonly Value[], raw: string | null): Value =>
	values.find((value) => value === raw) ?? (values[0] as Value);

export const load: PageServerLoad = async (event) => {
	const here = services();
	const staff = officerOf(event);
	const found = await openOfficeCase(event);
	const page = found.pages.find(({ id }) => id === event.params.page);
	if (!page) error(404, 'not-found');
	await noteIdentity(here, found.row.id, staff);
	const locale = localeOf(event.locals.locale);
	const { settings } = await here.officeNow();
	const papers = papersView(found, settings['correction-reasons'], locale);
	const paper = papers.find(({ slot }) => slot === page.slot);
	const view = paper?.pages.find(({ id }) => id === page.id);
	const query = event.url.searchParams;
	return {
		code: showCode(found.code as CaseCode),
		version: found.row.version,
		quiet: found.order.quiet,
		page: { id: page.id, ...view },
		paper: { label: paper?.label ?? page.slot, person: paper?.person ?? '' },
		number: (paper?.pages.findIndex(({ id }) => id === page.id) ?? 0) + 1,
		pagesOfPaper: paper?.pages.length ?? 1,
		steps: found.pages.map(({ id, slot }) => ({
			id,
			label: papers.find((one) => one.slot === slot)?.label ?? slot,
			verdict: found.application.verdicts[id]?.verdict,
			here: id === page.id
		})),
		groups: valueGroups(found, locale, page.slot.split(':')[1]),
		reasons: (query.get('minta') === 'isi' ? reasonsForAnswers : inUse)(
			settings['correction-reasons']
		).map((reason) => ({ value: reason.code, label: correctionReasonText(reason) })),
		mine: found.application.claimedBy === staff.id,
		turn: oneOf(turns, query.get('putar')),
		zoom: oneOf(zooms, query.get('besar')),
		ask: oneOf(['', 'foto', 'isi'], query.get('minta'))
	};
};

const slotOf = (pages: readonly { id: string; slot: string }[], page: string): string | undefined =>
	pages.find(({ id }) => id === page)?.slot;

async function knownReason(code: string): Promise<boolean> {
	const { settings } = await services().officeNow();
	return settings['correction-reasons'].some((one) => one.code === code);
}

const nextOf = (code: string, page: string) => `/petugas/permohonan/${code}/foto/${page}/lanjut`;

export const actions: Actions = {
	accept: (event) =>
		officeForm(
			event,
			(_, { pages }): Step => {
				const slot = slotOf(pages, event.params.page);
				if (!slot) return { issue: 'not-found' };
				const { page } = event.params;
				return { action: { type: 'judge-page', page, slot, verdict: 'accepted' } };
			},
			nextOf(event.params.code, event.params.page)
		),

	again: (event) =>
		officeForm(
			event,
			async (typed, { pages, row }, actionId): Promise<Step> => {
				const slot = slotOf(pages, event.params.page);
				const reason = typed('reason');
				if (!slot) return { issue: 'not-found' };
				if (!(await knownReason(reason))) return { issue: 'reason-missing', field: 'reason' };
				const text = cleanText(typed('words'));
				const words = text
					? wordsOfForm(event, row.id, { actionId, kind: 'correction', text })
					: undefined;
				const said = { reason, ...(words && { words: words.id }) };
				const { page } = event.params;
				return {
					action: { type: 'judge-page', page, slot, verdict: 'asked-again', ...said },
					...(words && { also: words.also })
				};
			},
			nextOf(event.params.code, event.params.page)
		),

	/** The chosen values are asked again, those no longer chosen are not. */
	values: async (event) => {
		const found = await openOfficeCase(event);
		const form = await event.request.formData();
		const typed = typedIn(form);
		const actionId = actionIdIn(typed);
		if (!actionId) return faulty(422, 'form-broken');
		const chosen = form.getAll('answer').map(String);
		const reason = typed('reason');
		if (chosen.length && !(await knownReason(reason)))
			return faulty(422, 'reason-missing', 'reason');
		const text = cleanText(typed('words'));
		const { row, application, order, answers } = found;
		for (const { key } of [...order.facts, ...order.asks]) {
			const asked = application.verdicts[key]?.verdict === 'asked-again';
			if (!answers[key] || (!chosen.includes(key) && !asked)) continue;
			const id = derivedId('judge', actionId, key);
			const words =
				chosen.includes(key) && text
					? wordsOfForm(event, row.id, { actionId: id, kind: 'correction', text })
					: undefined;
			const request = { caseId: row.id, actionId: id, staff: officerOf(event) };
			const judged = chosen.includes(key)
				? ({ verdict: 'asked-again', reason, ...(words && { words: words.id }) } as const)
				: ({ verdict: 'accepted' } as const);
			const done = await officeAct(
				services(),
				{ ...request, ...(words && { also: words.also }) },
				{ type: 'judge-answer', answer: key, ...judged }
			);
			if (!done.ok) return faulty(409, done.issue);
		}
		redirect(303, event.url.pathname);
	}
};
