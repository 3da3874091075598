import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cleanText } from '$lib/domain/clean-text';
import type { Action } from '$lib/domain/application/action';
import { act } from '$lib/server/application/act';
import { nameChildren } from '$lib/server/application/correct';
import { answerFamily, askOffice, type Acted } from '$lib/server/application/household';
import { openAwaitedPaper } from '$lib/server/application/opening';
import type { Papers } from '$lib/server/application/papers';
import { viewCase } from '$lib/server/application/view-case';
import { householdRequest } from '$lib/server/http/household-request';
import { openCase } from '$lib/server/http/open-case';
import { notHere } from '$lib/server/http/open-draft';
import { findOpenPapers } from '$lib/server/http/open-papers';
import { typedIn } from '$lib/server/http/typed';
import { services } from '$lib/server/services';
import { momentText } from '$lib/text/date';
import { m } from '$lib/text/paraglide/messages';
import { refusalText } from '$lib/text/refusal';
import { pageIssues, questionView, type QuestionView } from '$lib/ui/application/question-view';
import { childNames, readNames } from './child-names.server';
import { doneText } from './done-text';
import type { Actions, PageServerLoad } from './$types';

type CaseEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'> & { params: { id: string } };

/** What a form on this page is shown again with. */
type CaseForm = {
	issues: { field: string; message: string }[];
	question?: string;
	questionError?: string;
	names?: QuestionView[];
	familyWords?: string;
	familyAnswer?: string;
	familyError?: string;
};
const refused = (status: number, form: CaseForm) => fail(status, form);

const longestWords = 1000;

export const load: PageServerLoad = async (event) => {
	const { file, services: here, locale } = await openCase(event);
	const view = await viewCase(here, file, locale);
	const papers =
		view.task.step === 'bring-marriage-proof' ? await findOpenPapers(event) : undefined;
	const names = view.task.step === 'name-child' ? await childNames(here, file, locale) : undefined;
	return {
		...view,
		// One for each form: what is sent from one is no repeat of another.
		actionIds: {
			act: crypto.randomUUID(),
			other: crypto.randomUUID(),
			ask: crypto.randomUUID()
		},
		proof: papers && awaitedProof(papers),
		// The last step of the proof, which asks for a note.
		sends: event.url.searchParams.has('kirim'),
		names: names?.asked.map((one) => questionView(one, names.of)),
		done: doneText(event.url.searchParams.get('baru')),
		seen: momentText(here.now().toISOString(), (await here.officeNow()).office, locale),
		pushKey: here.vapid.publicKey,
		// Somebody else's phone: nothing of the case is left on it.
		borrowed: event.locals.visitor.resident?.borrowed ?? false
	};
};

/** The photos of the proof that the family was asked for, as far as they are there. */
function awaitedProof({ row, papers }: Papers) {
	const open = papers.filter((one) => one.open);
	return {
		pages: open.flatMap(({ pages }) => pages.map(({ id }) => id)),
		href: open[0] && `/permohonan/${row.id}/berkas/${open[0].paper.slot}`
	};
}

/** Back to the case, which says what was done; a refusal is told on it, beside what was typed. */
function answered(event: CaseEvent, acted: Acted, done: string, typed: Partial<CaseForm> = {}) {
	if (acted.ok) redirect(303, `/permohonan/${event.params.id}?baru=${done}`);
	if (acted.issue === 'not-found') notHere(event);
	return refused(409, {
		...typed,
		issues: [{ field: 'tugas', message: refusalText(acted.issue) }]
	});
}

const simply = (action: Action, done: string) => async (event: CaseEvent) => {
	const typed = typedIn(await event.request.formData());
	const request = householdRequest(event, typed('actionId'));
	return answered(event, await act(services(), request, action), done);
};

export const actions: Actions = {
	terima: simply({ type: 'receive' }, 'terima'),
	belum: simply({ type: 'contradict-delivery' }, 'belum'),
	buka: simply({ type: 'reopen' }, 'buka'),

	tanya: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const text = cleanText(typed('pertanyaan'));
		const fault = !text
			? m.case_ask_empty()
			: [...text].length > longestWords
				? m.case_ask_long({ most: longestWords })
				: undefined;
		if (fault)
			return refused(422, {
				question: typed('pertanyaan'),
				questionError: fault,
				issues: [{ field: 'pertanyaan', message: fault }]
			});
		const acted = await askOffice(services(), request, text);
		return answered(event, acted, 'tanya', { question: typed('pertanyaan') });
	},

	nama: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const { file, services: here, locale } = await openCase(event);
		const { asked, of, answers, issues } = await readNames(here, file, locale, typed);
		const names = asked.map((one) => questionView(one, { ...of, typed, issues }));
		if (issues.length) return refused(422, { names, issues: pageIssues(issues, of) });
		return answered(event, await nameChildren(here, request, file, answers), 'nama', { names });
	},

	/** To the place for the photos of what the family was asked for. */
	bukti: async (event) => {
		const { scope, services: here } = await openCase(event);
		const at = `/permohonan/${event.params.id}`;
		const slot = await openAwaitedPaper(here, { caseId: event.params.id, scope });
		redirect(303, slot ? `${at}/berkas/${slot}` : at);
	},

	keluarga: async (event) => {
		const typed = typedIn(await event.request.formData());
		const request = householdRequest(event, typed('actionId'));
		const what = typed('hal');
		if (what !== 'consent' && what !== 'marriage-proof') error(400, 'refused');
		const answer = typed('jawaban');
		const words = cleanText(typed('keterangan')).slice(0, longestWords);
		const again = { familyWords: typed('keterangan'), familyAnswer: answer };
		if (what === 'consent' && answer !== 'ya' && answer !== 'tidak')
			return refused(422, {
				...again,
				familyError: m.case_consent_empty(),
				issues: [{ field: 'jawaban', message: m.case_consent_empty() }]
			});
		const { awaited } = (await openCase(event)).file.application;
		const photos = what === 'marriage-proof' ? await findOpenPapers(event) : undefined;
		if (photos && awaited === what && !awaitedProof(photos).pages.length)
			return refused(422, {
				...again,
				issues: [{ field: 'bukti', message: m.case_proof_empty() }]
			});
		// Kept in the office's language, whichever the family reads.
		const inOffice = { locale: 'id' } as const;
		const said =
			what === 'marriage-proof'
				? m.case_proof_said({}, inOffice)
				: answer === 'ya'
					? m.case_consent_yes({}, inOffice)
					: m.case_consent_no({}, inOffice);
		const text = [said, words].filter(Boolean).join(' ');
		return answered(event, await answerFamily(services(), request, what, text), 'keluarga', again);
	}
};
