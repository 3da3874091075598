import { labelIn } from '$lib/domain/label';
import type { PhotoFlag } from '$lib/domain/document/photo-issue';
import type { ReasonOfCorrection } from '$lib/domain/office/reason.schema';
import type { OfficeCase } from '$lib/server/application/office-case';
import { photoFlagName } from '$lib/text/photo';
import { correctionReasonText } from '$lib/text/reason';
import { personName } from './person-name';

export type PageView = {
	id: string;
	verdict: 'accepted' | 'asked-again' | undefined;
	reason: string | undefined;
	/** The officer's own words with it. */
	words: string | undefined;
	flags: string[];
};

export type PaperView = {
	slot: string;
	label: string;
	person: string;
	required: boolean;
	pages: PageView[];
};

export const reasonText = (reasons: readonly ReasonOfCorrection[], code: string): string => {
	const reason = reasons.find((one) => one.code === code);
	return reason ? correctionReasonText(reason) : code;
};

/** Every paper of the order with the pages that are checked, and what was said of each. */
export function papersView(
	found: OfficeCase,
	reasons: readonly ReasonOfCorrection[],
	locale: string
): PaperView[] {
	const { order, pages, application, words } = found;
	return order.papers.map((paper) => ({
		slot: paper.slot,
		label: labelIn(paper.label, locale),
		person: personName(found, paper.person, locale),
		required: paper.required,
		pages: pages
			.filter(({ slot }) => slot === paper.slot)
			.map(({ id, flags }) => {
				const verdict = application.verdicts[id];
				const asked = verdict?.verdict === 'asked-again' ? verdict : undefined;
				return {
					id,
					verdict: verdict?.verdict,
					reason: asked && reasonText(reasons, asked.reason),
					words: words.find((one) => one.id === asked?.words)?.text,
					flags: (flags as PhotoFlag[]).map((flag) => photoFlagName(flag))
				};
			})
	}));
}
