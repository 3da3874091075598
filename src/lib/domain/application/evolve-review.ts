import type { Application } from './application';
import type { CorrectionItem, EventData } from './event';
import { enter, statusFromOutputs, type Evolutions } from './evolve';

type Corrected = EventData['corrected'];

/** Whether what was corrected is what a correction named. */
export const isNamed = (item: CorrectionItem, corrected: Corrected): boolean =>
	'slot' in item
		? 'slot' in corrected && item.slot === corrected.slot
		: 'answer' in corrected && item.answer === corrected.answer;

/** Verdicts that still hold: what was asked again and has been replaced is judged anew. */
const verdictsAfter = (application: Application, corrected: Corrected): Application['verdicts'] =>
	Object.fromEntries(
		Object.entries(application.verdicts).filter(([judged, { verdict, slot }]) =>
			'slot' in corrected
				? slot !== corrected.slot || verdict === 'accepted'
				: judged !== corrected.answer
		)
	);

export const reviewEvolutions: Evolutions<
	| 'claimed'
	| 'released'
	| 'page-judged'
	| 'answer-judged'
	| 'correction-asked'
	| 'corrected'
	| 'family-awaited'
	| 'family-answered'
	| 'approved'
	| 'rejected'
> = {
	claimed: (application, { data, at }) => ({
		...enter(application, 'in-review', at),
		claimedBy: data.staff,
		firstClaimedAt: application.firstClaimedAt ?? at
	}),
	released: (application, { at }) => enter(application, 'queued', at),
	'page-judged': (application, { data: { page, ...verdict } }) => ({
		...application,
		verdicts: { ...application.verdicts, [page]: verdict }
	}),
	'answer-judged': (application, { data: { answer, ...verdict } }) => ({
		...application,
		verdicts: { ...application.verdicts, [answer]: verdict }
	}),
	'correction-asked': (application, { data: { items }, at }) => ({
		...enter(application, 'needs-correction', at),
		correction: { items, open: items, askedAt: at }
	}),
	corrected: (application, { data, at }) => {
		const { correction } = application;
		if (!correction) return application;
		const open = correction.open.filter((item) => !isNamed(item, data));
		const verdicts = verdictsAfter(application, data);
		return open.length > 0
			? { ...application, verdicts, correction: { ...correction, open } }
			: { ...enter(application, 'queued', at), verdicts, correction: undefined };
	},
	'family-awaited': (application, { data, at }) => ({
		...enter(application, 'awaiting-family', at),
		awaited: data.what
	}),
	'family-answered': (application, { at }) => ({
		...enter(application, 'queued', at),
		awaited: undefined
	}),
	approved: (application, { at }) => enter(application, statusFromOutputs(application), at),
	rejected: (application, { data, at }) => ({
		...enter(application, 'rejected', at),
		rejection: data
	})
};
