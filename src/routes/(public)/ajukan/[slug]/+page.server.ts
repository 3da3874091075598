import { error, fail, redirect } from '@sveltejs/kit';
import { labelIn } from '$lib/domain/label';
import { parsePage, type PageIssue } from '$lib/domain/program/parse-page';
import { resolve } from '$lib/domain/program/resolve';
import { situationOf } from '$lib/domain/program/situation';
import { beginDraft } from '$lib/server/application/begin';
import { currentCatalogue, todayOf } from '$lib/server/application/catalogue';
import { placesOf } from '$lib/server/application/delivery-offers';
import { findDraft } from '$lib/server/application/draft';
import { pageAfter } from '$lib/server/application/draft-way';
import { fromOf } from '$lib/server/http/from';
import { isCaseId } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { setCookie, residentScope } from '$lib/server/http/visitor';
import { services } from '$lib/server/services';
import { draftIssueText } from '$lib/text/draft-issue';
import { waitText } from '$lib/text/duration';
import { localeOf } from '$lib/text/locale';
import { m } from '$lib/text/paraglide/messages';
import { pageIssues, questionView } from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

/** The program with what it offers, and the services that the address names. */
async function openProgram(slug: string, wanted: readonly string[]) {
	const here = services();
	const { office } = await here.officeNow();
	const program = office.programs.find((each) => each.slug === slug);
	if (!program) error(404, 'not-found');
	const catalogue = await currentCatalogue(here);
	const today = await todayOf(here);
	const offered = program.services.flatMap(
		(id) => catalogue.services.find((service) => service.id === id) ?? []
	);
	const remote = offered.filter(({ channel }) => channel === 'remote');
	const known = remote.filter(({ id }) => wanted.includes(id));
	const chosen = known.length === 0 && remote.length === 1 ? remote : known;
	const ids = chosen.map(({ id }) => id);
	const order = ids.length
		? resolve({ catalogue, program, services: ids, answers: {}, today })
		: undefined;
	const situation = situationOf(catalogue, ids, {}, today);
	return { here, office, program, catalogue, offered, remote, chosen, ids, order, situation };
}

const wantedIn = (values: readonly string[]): string[] =>
	values.flatMap((value) => value.split(',')).filter(Boolean);

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const wanted = wantedIn(url.searchParams.getAll('layanan'));
	const opened = await openProgram(params.slug, wanted);
	const { program, office, remote, chosen, order, situation } = opened;
	const locale = localeOf(locals.locale);
	const [ask] = situation.asks;
	const walkIn = opened.catalogue.services.filter(({ channel }) => channel === 'walk-in');
	return {
		actionId: crypto.randomUUID(),
		program: { slug: program.slug, name: program.name },
		quiet: order?.quiet ?? program.quiet ?? false,
		several: remote.length > 1,
		chosen: chosen.map(({ id, label }) => ({ id, label: labelIn(label, locale) })),
		/** Came back from the list without a choice. */
		nothingChosen: url.searchParams.has('pilih') && chosen.length === 0,
		offered: remote.map(({ id, label, summary }) => ({
			id,
			label: labelIn(label, locale),
			summary: labelIn(summary, locale),
			chosen: chosen.some((each) => each.id === id)
		})),
		walkIn: walkIn.map(({ id, label }) => ({ id, label: labelIn(label, locale) })),
		choosing: chosen.length === 0 || url.searchParams.has('ganti'),
		question:
			ask && chosen.length
				? questionView(ask, { situation, places: placesOf(office), locale })
				: undefined
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const typed = typedIn(form);
		const wanted = wantedIn(form.getAll('layanan').map(String));
		const opened = await openProgram(event.params.slug, wanted);
		const { here, office, program, situation, ids } = opened;
		const locale = localeOf(event.locals.locale);
		const places = placesOf(office);
		const [ask] = situation.asks;
		if (!ask) redirect(303, `/ajukan/${program.slug}`);
		const parsed = parsePage([ask], typed, { situation, places });
		const refused = (issues: readonly PageIssue[], other?: string) =>
			fail(422, {
				question: questionView(ask, { situation, places, locale, typed, issues }),
				issues: other
					? [{ field: ask.key, message: other }]
					: pageIssues(issues, { situation, locale }),
				tooMany: Boolean(other)
			});
		if (parsed.issues.length) return refused(parsed.issues);
		const actionId = typed('actionId');
		const begun = await beginDraft(here, {
			actionId: isCaseId(actionId) ? actionId : crypto.randomUUID(),
			program: program.slug,
			services: ids,
			answers: parsed.answers,
			visitor: event.locals.visitor,
			address: fromOf(event).address
		});
		if (!begun.ok)
			return refused(
				[],
				begun.issue.code === 'draft-ceiling'
					? m.apply_start_ceiling({ wait: waitText(begun.issue.retryAfterSeconds) })
					: draftIssueText({ code: begun.issue.code }, locale)
			);
		const { caseId, cookie, device } = begun.value;
		if (cookie) setCookie(event, cookie);
		const scope = residentScope({ ...event.locals.visitor, device }, here.now());
		const draft = await findDraft(here, scope, caseId);
		redirect(303, draft ? pageAfter(draft, 'kebutuhan', false) : '/permohonan');
	}
};
