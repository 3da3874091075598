import type { Via } from '$lib/domain/actor';
import { cleanText } from '$lib/domain/clean-text';
import { derivedId } from '$lib/server/derived-id';
import { officeForm, officerOf, type Step } from '$lib/server/http/office-form';
import { staffActor } from '$lib/server/application/office-act';
import { insertWords, type WordsKind } from '$lib/server/repository/words';
import { services } from '$lib/server/services';
import type { RequestEvent } from './$types';

const mostLetters = 1500;

/** Own words under an id that a repeat of the form has again. */
export function wordsOfForm(
	event: Pick<RequestEvent, 'locals'>,
	caseId: string,
	of: { actionId: string; kind: WordsKind; text: string; answers?: string }
) {
	const id = derivedId('words', of.actionId);
	const text = of.text.slice(0, mostLetters);
	const at = services().now().toISOString();
	const { kind, answers } = of;
	const actor = staffActor(officerOf(event));
	const also: Extract<Step, { action: unknown }>['also'] = (tx, seal) =>
		insertWords(tx, seal, caseId, { id, kind, text, at, actor, ...(answers && { answers }) });
	return { id, also };
}

const here = (hash = '') => `?${hash ? `#${hash}` : ''}`;
const vias: readonly string[] = ['call', 'counter'] satisfies Via[];

export const caseActions = {
	claim: (event: RequestEvent) =>
		officeForm(
			event,
			() => ({ action: { type: 'claim', staff: officerOf(event).id } }),
			`/petugas/permohonan/${event.params.code}/foto`
		),

	release: (event: RequestEvent) =>
		officeForm(
			event,
			() => ({ action: { type: 'release', reason: 'by-hand' } }),
			'/petugas/antrean'
		),

	/** By call or at the counter: who it was and how they were known stands with it, sealed. */
	confirm: (event: RequestEvent) =>
		officeForm(
			event,
			(typed, { row }, actionId) => {
				const text = cleanText(typed('words'));
				const via = typed('via');
				if (!text) return { issue: 'words-missing', field: 'words' };
				if (!vias.includes(via)) return { issue: 'reason-missing', field: 'via' };
				const words = wordsOfForm(event, row.id, { actionId, kind: 'reference', text });
				const action = { type: 'confirm' as const, reference: words.id };
				return { action, also: words.also, via: via as Via };
			},
			here()
		),

	answer: (event: RequestEvent) =>
		officeForm(
			event,
			(typed, { row }, actionId) => {
				const text = cleanText(typed('words'));
				const question = typed('question');
				if (!text) return { issue: 'words-missing', field: `words-${question}` };
				const of = { actionId, kind: 'answer' as const, text, answers: question };
				const { also } = wordsOfForm(event, row.id, of);
				return { action: { type: 'answer', message: question }, also };
			},
			here('pertanyaan')
		),

	/** What the office waited for has come by another way than the app. */
	family: (event: RequestEvent) =>
		officeForm(
			event,
			(_, { application }) => ({
				action: { type: 'answer-family', what: application.awaited ?? 'name' }
			}),
			here()
		)
};
