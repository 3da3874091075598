import type { Status } from './status';

/** "Moves, all others refused" of the product's description, copied by hand, independent of code. */
export const moves: Record<Status, readonly Status[]> = {
	draft: ['awaiting-confirmation', 'queued'],
	'awaiting-confirmation': ['queued', 'expired', 'cancelled'],
	queued: ['in-review', 'cancelled'],
	'in-review': [
		'queued',
		'needs-correction',
		'awaiting-family',
		'processing',
		'rejected',
		'cancelled'
	],
	'needs-correction': ['queued', 'expired', 'cancelled'],
	'awaiting-family': ['queued', 'rejected', 'cancelled'],
	processing: ['waiting-stock', 'issued', 'awaiting-family', 'rejected'],
	'waiting-stock': ['processing'],
	issued: ['ready', 'delivered'],
	ready: ['handed-over', 'delivered'],
	'handed-over': ['in-transit', 'delivered', 'returned', 'lost'],
	'in-transit': ['in-transit', 'delivered', 'returned', 'lost'],
	delivered: ['completed', 'lost'],
	returned: ['ready'],
	lost: ['processing'],
	expired: ['awaiting-confirmation', 'needs-correction'],
	completed: [],
	rejected: [],
	cancelled: []
};

/** From processing on the first of these that an output is in is the case's status. */
export const orderOfStates = [
	'lost',
	'waiting-stock',
	'processing',
	'issued',
	'returned',
	'ready',
	'handed-over',
	'in-transit',
	'delivered'
] as const;

/** Where each action leads from where, for one card by courier; what is not named is refused. */
export const leadsTo: Record<Status, Readonly<Record<string, Status>>> = (() => {
	const talk = <S extends Status>(status: S) => ({ ask: status, answer: status });
	const noted = <S extends Status>(status: S) => ({ 'note-original': status, ...talk(status) });
	const road = {
		'report-in-transit': 'in-transit',
		'report-delivered': 'delivered',
		'report-returned': 'returned',
		'report-lost': 'lost',
		receive: 'completed'
	} as const;
	return {
		draft: { send: 'awaiting-confirmation' },
		'awaiting-confirmation': {
			confirm: 'queued',
			'skip-confirmation': 'queued',
			expire: 'expired',
			cancel: 'cancelled',
			'change-delivery': 'awaiting-confirmation',
			...talk('awaiting-confirmation')
		},
		queued: {
			claim: 'in-review',
			cancel: 'cancelled',
			'change-delivery': 'queued',
			...talk('queued')
		},
		'in-review': {
			release: 'queued',
			'judge-page': 'in-review',
			'judge-answer': 'in-review',
			'ask-correction': 'needs-correction',
			'await-family': 'awaiting-family',
			approve: 'processing',
			reject: 'rejected',
			cancel: 'cancelled',
			'change-delivery': 'in-review',
			...talk('in-review')
		},
		'needs-correction': {
			'correct-slot': 'queued',
			expire: 'expired',
			cancel: 'cancelled',
			'change-delivery': 'needs-correction',
			...talk('needs-correction')
		},
		'awaiting-family': {
			'answer-family': 'queued',
			reject: 'rejected',
			cancel: 'cancelled',
			'change-delivery': 'awaiting-family',
			...talk('awaiting-family')
		},
		processing: {
			'hold-output': 'waiting-stock',
			'number-output': 'processing',
			'issue-output': 'issued',
			'await-family': 'awaiting-family',
			reject: 'rejected',
			'change-delivery': 'processing',
			...talk('processing')
		},
		'waiting-stock': {
			'release-stock': 'processing',
			'number-output': 'waiting-stock',
			'change-delivery': 'waiting-stock',
			...talk('waiting-stock')
		},
		issued: {
			'number-output': 'issued',
			prepare: 'ready',
			'change-delivery': 'issued',
			...talk('issued')
		},
		ready: { 'hand-over': 'handed-over', 'report-delivered': 'delivered', ...noted('ready') },
		'handed-over': { ...road, ...noted('handed-over') },
		'in-transit': { ...road, ...noted('in-transit') },
		delivered: {
			receive: 'completed',
			'complete-by-time': 'completed',
			'contradict-delivery': 'delivered',
			...noted('delivered')
		},
		completed: noted('completed'),
		returned: { 'agree-resend': 'ready', ...noted('returned') },
		lost: { reprint: 'processing', 'change-delivery': 'lost', ...noted('lost') },
		rejected: talk('rejected'),
		cancelled: talk('cancelled'),
		expired: { reopen: 'awaiting-confirmation', confirm: 'queued', ...talk('expired') }
	};
})();
