import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { correctAll, correctAnswers } from '$lib/server/application/correct';
import { casePapers } from '$lib/server/application/case-papers';
import type { Acted } from '$lib/server/application/household';
import { caseFrame } from '$lib/server/application/view-case';
import { caseDeadline } from '$lib/server/application/case-way';
import { readCorrection, type CorrectionForm } from './correction-form.server';
import { correctionView } from './correction-view.server';
import { householdRequest } from '$lib/server/http/household-request';
import { openCase } from '$lib/server/http/open-case';
import { notHere } from '$lib/server/http/open-draft';
import { typedIn } from '$lib/server/http/typed';
import { m } from '$lib/text/paraglide/messages';
import { refusalText } from '$lib/text/refusal';
import type { Actions, PageServerLoad } from './$types';

type CaseEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

/** Of an answer that was left as it was while something else was handed in. */
const stillSame = 'sama';

const refused = (status: number, form: CorrectionForm) => fail(status, form);

export const load: PageServerLoad = async (event) => {
	const { file, services, locale } = await openCase(event);
	const { id } = event.params;
	if (file.application.status !== 'needs-correction') redirect(303, `/permohonan/${id}`);
	const at = await services.officeNow();
	const same = event.url.searchParams.getAll(stillSame);
	const { done: already, ...named } = await correctionView(services, file, locale, same);
	const slots = named.items.flatMap((item) => ('slot' in item ? item.slot : []));
	const others = casePapers(file, locale).filter(({ slot }) => !slots.includes(slot));
	return {
		actionId: crypto.randomUUID(),
		frame: caseFrame(file, locale),
		...named,
		already,
		same: named.items.flatMap((item) =>
			'answer' in item && same.includes(item.answer) ? item.answer : []
		),
		deadline: caseDeadline(file, at, services.now().toISOString(), locale),
		good: others.map(({ slot, title, state }) => ({ slot, title, checked: state === 'accepted' })),
		done: event.url.searchParams.has('baru') ? m.fix_one_done() : undefined
	};
};

type Correction = Awaited<ReturnType<typeof readCorrection>>;

/** To the next that is still open; when nothing is, the case is back in the queue. */
function answered(event: CaseEvent, acted: Acted, { unchanged, again }: Correction) {
	const at = `/permohonan/${event.params.id}`;
	if (acted.ok) {
		if (acted.value.status !== 'needs-correction') redirect(303, `${at}?baru=perbaikan`);
		const query = new URLSearchParams([['baru', ''], ...unchanged.map((key) => [stillSame, key])]);
		redirect(303, `${at}/perbaiki?${query}`);
	}
	if (acted.issue === 'not-found') notHere(event);
	const issues = [{ field: 'perbaikan', message: refusalText(acted.issue) }];
	return refused(409, { ...again(), issues });
}

async function read(event: CaseEvent) {
	const form = await event.request.formData();
	const { file, services, locale } = await openCase(event);
	return {
		file,
		services,
		typed: typedIn(form),
		correction: await readCorrection(services, file, form, locale)
	};
}

/** The next step of an address is no fault. */
const halted = (form: CorrectionForm) => (form.issues.length ? refused(422, form) : form);

export const actions: Actions = {
	/** Everything named whose new photo or answer is there; what is not, stays asked. */
	kirim: async (event) => {
		const { services, typed, correction } = await read(event);
		if (correction.halt) return halted(correction.halt);
		const request = householdRequest(event, typed('actionId'));
		const acted = await correctAll(services, request, correction.answers);
		return !acted.ok && acted.issue === 'nothing-ready'
			? refused(422, correction.missing())
			: answered(event, acted as Acted, correction);
	},

	/** To the page of a photo; answers written so far are kept first. */
	foto: async (event) => {
		const { file, services, typed, correction } = await read(event);
		if (correction.halt) return halted(correction.halt);
		const request = householdRequest(event, typed('actionId'));
		const acted = await correctAnswers(services, request, correction.written);
		if (!acted.ok && acted.issue !== 'nothing-ready')
			return answered(event, acted as Acted, correction);
		const paper = file.order.papers.find(({ slot }) => slot === typed('ke'));
		const at = `/permohonan/${event.params.id}`;
		redirect(303, paper ? `${at}/berkas/${paper.slot}` : `${at}/perbaiki`);
	},

	/** Shows the next part of an address; nothing is saved. */
	langkah: async (event) => (await read(event)).correction.again()
};
