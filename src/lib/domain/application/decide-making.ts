import { refuse } from '$lib/domain/result';
import type { Application, Output } from './application';
import { happens, type Rules } from './decision';

const outputOf = ({ outputs }: Application, id: string): Output | undefined =>
	outputs.find((output) => output.id === id);

/** That the output exists and is in a state for it has been asked before (`allowed`). */
export const makingRules: Rules<
	| 'hold-output'
	| 'release-stock'
	| 'number-output'
	| 'attach-pdf'
	| 'issue-output'
	| 'download-pdf'
	| 'reprint'
> = {
	/** Only cards are made from blanks. */
	'hold-output': (application, { output }) =>
		outputOf(application, output)?.medium === 'card'
			? happens('output-held', { output })
			: refuse('needs-no-stock'),

	'release-stock': (_, { output }) => happens('stock-arrived', { output }),
	'number-output': (_, { output }) => happens('output-numbered', { output }),

	'attach-pdf': (application, { output, file }) =>
		outputOf(application, output)?.medium === 'pdf'
			? happens('pdf-attached', { output, file })
			: refuse('not-a-pdf'),

	/** An official PDF can be downloaded as soon as it is issued, so it is there by then. */
	'issue-output': (application, { output }) => {
		const { medium, hasPdf } = outputOf(application, output) ?? {};
		return medium === 'pdf' && !hasPdf
			? refuse('pdf-missing')
			: happens('output-issued', { output });
	},

	'download-pdf': (application, { output }) => {
		const found = outputOf(application, output);
		if (!found) return refuse('no-such-output');
		if (found.medium !== 'pdf') return refuse('not-a-pdf');
		if (!found.hasPdf) return refuse('pdf-missing');
		return found.issuedAt ? happens('pdf-downloaded', { output }) : refuse('not-allowed-now');
	},

	reprint: ({ outputs }) =>
		happens('reprinting', {
			outputs: outputs.filter(({ state }) => state === 'lost').map(({ id }) => id)
		})
};
