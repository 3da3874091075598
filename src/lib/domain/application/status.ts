/** The life of an application (product.md). The names are fixed: pages, API and exports use them. */
export const statuses = [
	'draft',
	'awaiting-confirmation',
	'queued',
	'in-review',
	'needs-correction',
	'awaiting-family',
	'processing',
	'waiting-stock',
	'issued',
	'ready',
	'handed-over',
	'in-transit',
	'delivered',
	'completed',
	'returned',
	'lost',
	'rejected',
	'cancelled',
	'expired'
] as const;

export type Status = (typeof statuses)[number];

/** An output's own state, from processing on; the case's status is derived from these. */
export const outputStates = [
	'lost',
	'waiting-stock',
	'processing',
	'issued',
	'returned',
	'ready',
	'handed-over',
	'in-transit',
	'delivered'
] as const satisfies readonly Status[];

export type OutputState = (typeof outputStates)[number];

/** The first state, in the order above, that an open output is in. */
export const statusOfOutputs = (states: readonly OutputState[]): OutputState =>
	outputStates.find((state) => states.includes(state)) ?? 'processing';

export const ended = ['completed', 'rejected', 'cancelled'] as const satisfies readonly Status[];
export const hasEnded = (status: Status): boolean => (ended as readonly Status[]).includes(status);
