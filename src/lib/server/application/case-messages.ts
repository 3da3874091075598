import type { CaseFile } from './case-file';

export type CaseMessage = { id: string; from: 'resident' | 'office'; text: string; at: string };

const told = ['question', 'answer', 'family'];

/** Questions and answers, eldest first, as one conversation. */
export const caseMessages = ({ words }: Pick<CaseFile, 'words'>): CaseMessage[] =>
	words
		.filter(({ kind }) => told.includes(kind))
		.map(({ id, kind, text, at }) => ({
			id,
			from: kind === 'answer' ? 'office' : 'resident',
			text,
			at
		}));
