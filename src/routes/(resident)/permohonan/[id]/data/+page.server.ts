import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import { answerWarnings, type AnswerWarning } from '$lib/domain/program/answer-warnings';
import type { Asked, Order } from '$lib/domain/program/order';
import { parsePage, type PageIssue, type Typed } from '$lib/domain/program/parse-page';
import { progressOf } from '$lib/domain/program/progress';
import { situationOf } from '$lib/domain/program/situation';
import { todayOf } from '$lib/server/application/catalogue';
import { placesOf } from '$lib/server/application/delivery-offers';
import { findDraft, saveDraft } from '$lib/server/application/draft';
import { draftFrame } from '$lib/server/application/draft-frame';
import {
	askGroups,
	askPage,
	draftPage,
	factGroups,
	factPage,
	nextDraftPage,
	noPerson,
	pageAfter
} from '$lib/server/application/draft-way';
import { notHere, openDraft } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { consentFor } from '$lib/text/consent';
import { localeOf, type Locale } from '$lib/text/locale';
import { isNextStep, pageIssues, questionView } from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

type DraftEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

const isFromCheck = (url: URL): boolean => url.searchParams.get('kembali') === 'periksa';
const warnedOf = (warnings: readonly AnswerWarning[]): string =>
	warnings.map(({ key, warning }) => `${key} ${warning}`).join(', ');

async function openFacts(event: DraftEvent) {
	const opened = await openDraft(event);
	const { draft, services } = opened;
	const { office } = await services.officeNow();
	const groups = factGroups(draft.order.facts);
	const person = event.url.searchParams.get('orang');
	const at = groups.findIndex((group) => group.person === person);
	return {
		...opened,
		office,
		groups,
		at,
		group: groups[at],
		situation: situationOf(
			draft.catalogue,
			draft.row.services,
			draft.answers,
			await todayOf(services)
		),
		places: placesOf(office),
		locale: localeOf(event.locals.locale)
	};
}

const personName = (order: Order, person: string, locale: Locale): string | undefined => {
	const found = order.persons.find((one) => one.person === person);
	return found && labelIn(found.label, locale);
};

/**
 * The heading of a form over a fact that it does not ask together with the person's first one: "Orang tua
 * almarhum". The others follow the page's own heading.
 */
function sectionOf(order: Order, key: string, first: string, locale: Locale): string | undefined {
	const holding = order.forms
		.flatMap((form) => form.sections)
		.filter(({ fields }) => fields.some((field) => field.key === key));
	const together = holding.some(({ fields }) => fields.some((field) => field.key === first));
	return together || !holding[0] ? undefined : labelIn(holding[0].title, locale);
}

export const load: PageServerLoad = async (event) => {
	const opened = await openFacts(event);
	const { draft, services, groups, at, group, office, locale } = opened;
	const { id } = draft.row;
	if (!group) {
		const { data } = progressOf(draft.order, draft.answers);
		const unfinished = data[0] && (data[0].person ?? noPerson);
		const person = unfinished ?? groups.at(-1)?.person;
		redirect(303, person ? factPage(id, person) : nextDraftPage(draft));
	}
	const seen = event.url.searchParams.has('lihat');
	const fromCheck = isFromCheck(event.url);
	const nameOf = (one: string) => personName(draft.order, one, locale) ?? one;
	const warnings = seen
		? answerWarnings(draft.catalogue, group.facts, draft.answers, draft.order.facts)
		: [];
	const lastAsk = askGroups(draft.order.asks).at(-1)?.[0];
	const before = groups[at - 1];
	const first = group.facts[0]?.key ?? '';
	return {
		actionId: crypto.randomUUID(),
		frame: await draftFrame(services, draft),
		person: personName(draft.order, group.person, locale),
		position: { number: at + 1, count: groups.length },
		sections: group.facts.map(({ key }) => sectionOf(draft.order, key, first, locale)),
		questions: group.facts.map((one) => questionView(one, { ...opened, warnings, nameOf })),
		noticeSeen: group.facts.some(({ key }) => draft.answers[key]),
		notice: at === 0 ? consentFor('data-notice', office.name, locale).sentences : undefined,
		warned: warnedOf(warnings),
		query: `orang=${encodeURIComponent(group.person)}${fromCheck ? '&kembali=periksa' : ''}`,
		onward: seen ? pageAfterPerson(opened, fromCheck) : undefined,
		back: fromCheck
			? draftPage(id, 'periksa')
			: before
				? factPage(id, before.person)
				: lastAsk
					? askPage(id, lastAsk.key)
					: '/permohonan'
	};
};

/** The next person's page, whether or not it is filled already, then what follows the data. */
function pageAfterPerson(
	{ draft, groups, at }: Pick<Awaited<ReturnType<typeof openFacts>>, 'draft' | 'groups' | 'at'>,
	fromCheck: boolean
): string {
	if (fromCheck) return pageAfter(draft, 'data', true);
	const next = groups[at + 1];
	return next ? factPage(draft.row.id, next.person) : pageAfter(draft, 'data', false);
}

type Opened = Awaited<ReturnType<typeof openFacts>>;

/** The page as it was typed, to be shown again. */
const shownAgain = (
	opened: Opened,
	facts: readonly Asked[],
	typed: Typed,
	issues: readonly PageIssue[]
) => ({
	questions: facts.map((one) => questionView(one, { ...opened, typed, issues })),
	issues: pageIssues(issues, opened)
});

async function readFacts(event: DraftEvent & Pick<RequestEvent, 'request'>) {
	const opened = await openFacts(event);
	const { group, draft } = opened;
	if (!group) redirect(303, nextDraftPage(draft));
	return { opened, group, typed: typedIn(await event.request.formData()) };
}

export const actions: Actions = {
	/** Shows the next part of an address; nothing is saved and nothing is at fault. */
	langkah: async (event) => {
		const { opened, group, typed } = await readFacts(event);
		return shownAgain(opened, group.facts, typed, []);
	},
	simpan: async (event) => {
		const { opened, group, typed } = await readFacts(event);
		const { answers, issues } = parsePage(group.facts, typed, opened);
		if (isNextStep(issues)) return shownAgain(opened, group.facts, typed, []);
		if (issues.length) return fail(422, shownAgain(opened, group.facts, typed, issues));
		const { draft, services, scope } = opened;
		const { id } = draft.row;
		await saveDraft(services, scope, id, { answers });
		const saved = await findDraft(services, scope, id);
		if (!saved) notHere(event);
		const fromCheck = isFromCheck(event.url);
		const warned = warnedOf(
			answerWarnings(saved.catalogue, group.facts, saved.answers, saved.order.facts)
		);
		// Said once: the same warnings on the way back are passed over.
		if (warned && warned !== typed('warned'))
			redirect(303, `${factPage(id, group.person)}&lihat=1${fromCheck ? '&kembali=periksa' : ''}`);
		const groups = factGroups(saved.order.facts);
		const at = groups.findIndex(({ person }) => person === group.person);
		redirect(303, pageAfterPerson({ draft: saved, groups, at }, fromCheck));
	}
};
