/**
 * A paper that the office takes back, from the first parcel that asks for it to the office's scan-in.
 * A missing one is a task of the office and never holds up the household.
 */
export const originalStates = ['expected', 'given', 'arrived', 'missing', 'wrong'] as const;
export type OriginalState = (typeof originalStates)[number];

/** What may be noted of a paper in each state; one that has arrived is closed. */
const next = {
	expected: ['given', 'arrived', 'missing', 'wrong'],
	given: ['arrived', 'missing', 'wrong'],
	missing: ['given', 'arrived', 'wrong'],
	wrong: ['given', 'arrived', 'missing'],
	arrived: []
} as const satisfies Record<OriginalState, readonly OriginalState[]>;

export type NotedOriginal = Exclude<OriginalState, 'expected'>;

export const isNoted = (text: string): text is NotedOriginal =>
	text !== 'expected' && (originalStates as readonly string[]).includes(text);

export const canNote = (from: OriginalState, to: NotedOriginal): boolean =>
	(next[from] as readonly OriginalState[]).includes(to);

export const isOpen = (state: OriginalState): boolean => next[state].length > 0;
