import { accept, refuse } from '$lib/domain/result';
import type { ActionOf } from './action';
import type { Application } from './application';
import { happens, type Refusal, type Rules } from './decision';
import { isNamed } from './evolve-review';

type Items = ActionOf<'ask-correction'>['items'];

/** Whoever was asked for a page or an answer again must find it open, so the correction names it. */
const namesEveryVerdict = ({ verdicts }: Application, items: Items): boolean =>
	Object.entries(verdicts)
		.filter(([, { verdict }]) => verdict === 'asked-again')
		.every(([judged, { slot }]) =>
			items.some((item) => isNamed(item, slot ? { slot } : { answer: judged }))
		);

const obstacleToApproval = (
	{ verdicts }: Application,
	pages: readonly string[]
): Refusal | undefined => {
	if (pages.some((page) => !verdicts[page])) return 'page-unjudged';
	if (pages.some((page) => verdicts[page]?.verdict !== 'accepted')) return 'page-not-accepted';
	const answers = Object.values(verdicts).filter(({ slot }) => !slot);
	return answers.some(({ verdict }) => verdict !== 'accepted') ? 'answer-not-accepted' : undefined;
};

export const reviewRules: Rules<
	| 'claim'
	| 'release'
	| 'judge-page'
	| 'judge-answer'
	| 'ask-correction'
	| 'correct-slot'
	| 'correct-answer'
	| 'await-family'
	| 'answer-family'
	| 'approve'
	| 'reject'
> = {
	claim: (_, { staff }, { actor }) =>
		actor.kind === 'supervisor' || staff === actor.id
			? happens('claimed', { staff })
			: refuse('not-yours'),

	release: ({ claimedBy }, { reason }, { actor }) =>
		actor.kind === 'operator' && claimedBy !== actor.id
			? refuse('claimed-by-another')
			: happens('released', { reason }),

	'judge-page': (_, { type: _type, ...judged }) => happens('page-judged', judged),
	'judge-answer': (_, { type: _type, ...judged }) => happens('answer-judged', judged),

	'ask-correction': (application, { type: _type, ...asked }) => {
		if (asked.items.length === 0) return refuse('nothing-named');
		return namesEveryVerdict(application, asked.items)
			? happens('correction-asked', asked)
			: refuse('verdict-not-named');
	},

	'correct-slot': ({ correction }, { slot }) =>
		correction?.items.some((item) => isNamed(item, { slot }))
			? happens('corrected', { slot })
			: refuse('slot-not-named'),

	'correct-answer': ({ correction }, { answer }) =>
		correction?.items.some((item) => isNamed(item, { answer }))
			? happens('corrected', { answer })
			: refuse('answer-not-named'),

	'await-family': (_, { what }) => happens('family-awaited', { what }),

	'answer-family': ({ awaited }, { what }) =>
		awaited === what ? happens('family-answered', { what }) : refuse('family-not-awaited'),

	approve: (application, { pages }) => {
		const obstacle = obstacleToApproval(application, pages);
		return obstacle ? refuse(obstacle) : happens('approved', {});
	},

	/** A rejection that names no law, or leaves nothing to do instead, is none. */
	reject: (application, { type: _type, ...because }) => {
		if (because.law.trim() === '') return refuse('law-missing');
		if (because.instead.trim() === '') return refuse('instead-missing');
		return application.outputs.some(({ issuedAt }) => issuedAt)
			? refuse('already-issued')
			: accept([{ type: 'rejected', data: because }]);
	}
};
