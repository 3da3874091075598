import { isOpen } from '$lib/domain/delivery/original';
import type { ActionType } from './action';
import type { Application, ShipmentState } from './application';
import type { OutputState, Status } from './status';

/** Talking never moves anything, and what was issued stays downloadable. */
const talk = ['ask', 'answer', 'download-pdf'] as const satisfies readonly ActionType[];

/** A parcel of an earlier partial issue goes on, whatever the rest of the case waits for. */
const parcels = [
	'hand-over',
	'report-in-transit',
	'report-delivered',
	'report-returned',
	'agree-resend',
	'report-lost',
	'receive',
	'contradict-delivery',
	'note-original'
] as const satisfies readonly ActionType[];

const making = [
	'number-output',
	'attach-pdf',
	'issue-output',
	'hold-output',
	'change-delivery',
	'prepare'
] as const satisfies readonly ActionType[];

/** What can be done in which status; everything else is refused. */
const allowed = {
	draft: ['send'],
	'awaiting-confirmation': [
		'confirm',
		'skip-confirmation',
		'expire',
		'cancel',
		'change-delivery',
		...talk
	],
	queued: ['claim', 'cancel', 'change-delivery', 'prepare', ...parcels, ...talk],
	'in-review': [
		'release',
		'judge-page',
		'judge-answer',
		'ask-correction',
		'await-family',
		'approve',
		'reject',
		'cancel',
		'change-delivery',
		'prepare',
		...parcels,
		...talk
	],
	'needs-correction': [
		'correct-slot',
		'correct-answer',
		'expire',
		'cancel',
		'change-delivery',
		'prepare',
		...parcels,
		...talk
	],
	'awaiting-family': [
		'answer-family',
		'reject',
		'cancel',
		'change-delivery',
		'prepare',
		...parcels,
		...talk
	],
	processing: ['await-family', 'reject', ...making, ...parcels, ...talk],
	'waiting-stock': ['release-stock', ...making, ...parcels, ...talk],
	issued: ['attach-pdf', 'number-output', 'change-delivery', 'prepare', ...parcels, ...talk],
	ready: [...parcels, ...talk],
	'handed-over': [...parcels, ...talk],
	'in-transit': [...parcels, ...talk],
	delivered: [
		'report-lost',
		'receive',
		'contradict-delivery',
		'complete-by-time',
		'note-original',
		...talk
	],
	completed: ['note-original', ...talk],
	returned: [...parcels, ...talk],
	lost: ['reprint', 'release-stock', ...making, ...parcels, ...talk],
	rejected: talk,
	cancelled: talk,
	expired: ['reopen', 'confirm', ...parcels, ...talk]
} as const satisfies Record<Status, readonly ActionType[]>;

/** The state that the one output meant must be in. */
const outputStates = {
	'hold-output': ['processing'],
	'release-stock': ['waiting-stock'],
	'number-output': ['processing', 'waiting-stock', 'issued'],
	'attach-pdf': ['processing', 'issued'],
	'issue-output': ['processing'],
	prepare: ['issued'],
	reprint: ['lost']
} as const satisfies Partial<Record<ActionType, readonly OutputState[]>>;

/** The state that the one shipment meant must be in; `delivered` is lost only after a trace. */
const shipmentStates = {
	'hand-over': ['prepared'],
	'report-in-transit': ['handed-over', 'in-transit'],
	'report-delivered': ['prepared', 'handed-over', 'in-transit'],
	'report-returned': ['handed-over', 'in-transit'],
	'agree-resend': ['returned'],
	'report-lost': ['handed-over', 'in-transit', 'delivered'],
	'contradict-delivery': ['delivered']
} as const satisfies Partial<Record<ActionType, readonly ShipmentState[]>>;

const outputStatesFor = (action: ActionType): readonly OutputState[] | undefined =>
	(outputStates as Partial<Record<ActionType, readonly OutputState[]>>)[action];
const shipmentStatesFor = (action: ActionType): readonly ShipmentState[] | undefined =>
	(shipmentStates as Partial<Record<ActionType, readonly ShipmentState[]>>)[action];

export const actionsIn = (status: Status): readonly ActionType[] => allowed[status];

/** Whether the action's output or shipment of this id exists and is in a state for it. */
export const canDoTo = (application: Application, action: ActionType, id: string): boolean => {
	if (!actionsIn(application.status).includes(action)) return false;
	const output = application.outputs.find((one) => one.id === id);
	if (output && outputStatesFor(action)?.includes(output.state)) return true;
	const shipment = application.shipments.find((one) => one.id === id);
	return Boolean(shipment && shipmentStatesFor(action)?.includes(shipment.state));
};

/**
 * Whether the action makes sense now, for at least one output or shipment where it needs one. Says
 * nothing about who asks (`may`) nor about what only the action itself knows (`decide`).
 */
export const canDo = (application: Application, action: ActionType): boolean => {
	if (!actionsIn(application.status).includes(action)) return false;
	if (action === 'note-original') return application.originals.some(({ state }) => isOpen(state));
	const forOutput = outputStatesFor(action);
	if (forOutput && !application.outputs.some(({ state }) => forOutput.includes(state)))
		return false;
	const forShipment = shipmentStatesFor(action);
	return !forShipment || application.shipments.some(({ state }) => forShipment.includes(state));
};
