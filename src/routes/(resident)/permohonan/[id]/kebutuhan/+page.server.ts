import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import type { Asked } from '$lib/domain/program/order';
import { parsePage } from '$lib/domain/program/parse-page';
import { questionOf } from '$lib/domain/program/question';
import { situationOf } from '$lib/domain/program/situation';
import { todayOf } from '$lib/server/application/catalogue';
import { placesOf } from '$lib/server/application/delivery-offers';
import { findDraft, saveDraft, type Draft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import {
	askGroups,
	askPage,
	deadEnd,
	draftPage,
	nextDraftPage,
	pageAfter
} from '$lib/server/application/draft-way';
import { notHere, openDraft } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { localeOf, type Locale } from '$lib/text/locale';
import { pageIssues, questionView } from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

type DraftEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

async function openAsks(event: DraftEvent) {
	const opened = await openDraft(event);
	const { draft, services } = opened;
	const { office } = await services.officeNow();
	const situation = situationOf(
		draft.catalogue,
		draft.row.services,
		draft.answers,
		await todayOf(services)
	);
	const locale = localeOf(event.locals.locale);
	return { ...opened, situation, places: placesOf(office), locale };
}

const personNameOf = (draft: Draft, locale: Locale) => (person: string) => {
	const found = draft.order.persons.find((one) => one.person === person);
	return found ? labelIn(found.label, locale) : person;
};

/** What a chosen option of this page, or the case as it stands, says to do instead. */
function endsOf(draft: Draft, group: readonly Asked[], locale: Locale): string[] {
	const own = group.flatMap(({ key, question }) => {
		const option = questionOf(draft.catalogue, question).options?.find(
			({ value }) => value === draft.answers[key]
		);
		return option?.ends ? [labelIn(option.ends, locale)] : [];
	});
	return own.length || group.length ? own : draft.order.ends.map((each) => labelIn(each, locale));
}

/** The question whose answer ends the way. */
const endingKey = ({ order, catalogue, answers }: Draft): string =>
	order.asks.find(({ key, question }) =>
		questionOf(catalogue, question).options?.some(
			({ value, ends }) => ends && value === answers[key]
		)
	)?.key ?? deadEnd;

export const load: PageServerLoad = async (event) => {
	const opened = await openAsks(event);
	const { draft, services, locale } = opened;
	const key = event.url.searchParams.get('tanya');
	const groups = askGroups(draft.order.asks);
	if (!key) {
		const first = groups[0]?.[0];
		redirect(303, first ? askPage(draft.row.id, first.key) : nextDraftPage(draft));
	}
	const at = groups.findIndex((group) => group.some((one) => one.key === key));
	// A question that is asked no more, after another answer was changed.
	if (at < 0 && key !== deadEnd) redirect(303, nextDraftPage(draft));
	const group = groups[at] ?? [];
	const before = groups[at < 0 ? groups.length - 1 : at - 1]?.[0];
	const fromCheck = event.url.searchParams.get('kembali') === 'periksa';
	const several = group.length > 1;
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(services, draft),
		questions: group.map((one) =>
			questionView(one, {
				...opened,
				personName: several ? personNameOf(draft, locale) : undefined
			})
		),
		ends: endsOf(draft, group, locale),
		fromCheck,
		back: fromCheck
			? draftPage(draft.row.id, 'periksa')
			: before
				? askPage(draft.row.id, before.key)
				: '/permohonan'
	};
};

export const actions: Actions = {
	default: async (event) => {
		const opened = await openAsks(event);
		const { draft, services, scope, situation, places, locale } = opened;
		const key = event.url.searchParams.get('tanya');
		const group = askGroups(draft.order.asks).find((each) => each.some((one) => one.key === key));
		if (!group) redirect(303, nextDraftPage(draft));
		const typed = typedIn(await event.request.formData());
		const { answers, issues } = parsePage(group, typed, { situation, places });
		if (issues.length) {
			const personName = group.length > 1 ? personNameOf(draft, locale) : undefined;
			return fail(422, {
				questions: group.map((one) => questionView(one, { ...opened, typed, issues, personName })),
				issues: pageIssues(issues, opened)
			});
		}
		await saveDraft(services, scope, draft.row.id, { answers });
		const saved = await findDraft(services, scope, draft.row.id);
		if (!saved) notHere(event);
		if (saved.order.ends.length) redirect(303, askPage(draft.row.id, endingKey(saved)));
		redirect(303, pageAfter(saved, 'kebutuhan', event.url.searchParams.has('kembali')));
	}
};
