import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { parsePage } from '$lib/domain/program/parse-page';
import { correctAnswer, correctSlots } from '$lib/server/application/correct';
import { casePapers } from '$lib/server/application/case-papers';
import type { Acted } from '$lib/server/application/household';
import { caseFrame } from '$lib/server/application/view-case';
import { caseDeadline } from '$lib/server/application/case-way';
import { correctionView, findAsked, questionContext } from './correction-view.server';
import { householdRequest } from '$lib/server/http/household-request';
import { openCase } from '$lib/server/http/open-case';
import { notHere } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { m } from '$lib/text/paraglide/messages';
import { refusalText } from '$lib/text/refusal';
import { isNextStep, pageIssues, questionView } from '$lib/ui/application/question-view';
import type { Actions, PageServerLoad } from './$types';

type CaseEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

export const load: PageServerLoad = async (event) => {
	const { file, services, locale } = await openCase(event);
	const { id } = event.params;
	if (file.application.status !== 'needs-correction') redirect(303, `/permohonan/${id}`);
	const at = await services.officeNow();
	const named = await correctionView(services, file, locale);
	const slots = named.items.flatMap((item) => ('slot' in item ? item.slot : []));
	const others = casePapers(file, locale).filter(({ slot }) => !slots.includes(slot));
	return {
		actionId: crypto.randomUUID(),
		frame: caseFrame(file, locale),
		...named,
		deadline: caseDeadline(file, at, services.now().toISOString(), locale),
		good: others.map(({ slot, title, state }) => ({ slot, title, checked: state === 'accepted' })),
		done: event.url.searchParams.has('baru') ? m.fix_one_done() : undefined
	};
};

/** To the next that is still open; when nothing is, the case is back in the queue. */
function answered(event: CaseEvent, acted: Acted, field: string) {
	const at = `/permohonan/${event.params.id}`;
	if (acted.ok)
		redirect(
			303,
			acted.value.status === 'needs-correction' ? `${at}/perbaiki?baru` : `${at}?baru=perbaikan`
		);
	if (acted.issue === 'not-found') notHere(event);
	return fail(409, { issues: [{ field, message: refusalText(acted.issue) }] });
}

export const actions: Actions = {
	/** One named paper, or all whose new photos are there. */
	foto: async (event) => {
		const form = await event.request.formData();
		const request = householdRequest(event, typedIn(form)('actionId'));
		const { file, services } = await openCase(event);
		const slots = form.getAll('berkas').filter((slot) => typeof slot === 'string');
		const acted = await correctSlots(services, request, file, slots);
		if (acted.ok || acted.issue !== 'photo-missing')
			return answered(event, acted as Acted, 'perbaikan');
		return fail(422, { issues: [{ field: 'perbaikan', message: m.fix_photo_missing() }] });
	},

	/** Shows the next part of an address; nothing is saved. */
	langkah: async (event) => {
		const typed = typedIn(await event.request.formData());
		const { file, services, locale } = await openCase(event);
		const asked = findAsked(file, typed('jawaban'));
		const context = await questionContext(services, file, locale);
		return { again: asked && questionView(asked, { ...context, typed, issues: [] }), issues: [] };
	},

	jawaban: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const { file, services, locale } = await openCase(event);
		const asked = findAsked(file, typed('jawaban'));
		if (!asked)
			return fail(409, {
				issues: [{ field: 'perbaikan', message: refusalText('answer-not-named') }]
			});
		const context = await questionContext(services, file, locale);
		const { answers, issues } = parsePage([asked], typed, context);
		const again = questionView(asked, { ...context, typed, issues });
		if (isNextStep(issues))
			return { again: questionView(asked, { ...context, typed, issues: [] }), issues: [] };
		if (issues.length) return fail(422, { again, issues: pageIssues(issues, context) });
		const value = answers[asked.key] ?? '';
		const acted = await correctAnswer(services, request, file, { key: asked.key, value });
		return answered(event, acted, asked.key);
	}
};
