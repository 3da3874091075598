import type { Status } from './status';

/** Days that the office's own figures look back. */
export const estimateDays = 60;
/** With fewer cases a figure says more about chance than about the office. */
export const fewestCases = 20;

/** How many cases stayed so many hours of working days, rounded up. */
export type Tally = readonly { hours: number; cases: number }[];

/** From entering to leaving a status, in whole working hours: half of the cases, and four of five, took no longer. */
export type Estimate = { p50: number; p80: number };

/** The shortest of the stays that at least `share` (0 to 1] of all cases did not exceed. */
function percentileOf(inOrder: Tally, share: number): number {
	const all = inOrder.reduce((sum, { cases }) => sum + cases, 0);
	let passed = 0;
	return inOrder.find(({ cases }) => (passed += cases) >= share * all)?.hours ?? 0;
}

/** Undefined below twenty cases: "belum cukup data". */
export function findEstimate(tally: Tally): Estimate | undefined {
	const inOrder = tally.toSorted((a, b) => a.hours - b.hours);
	if (inOrder.reduce((sum, { cases }) => sum + cases, 0) < fewestCases) return undefined;
	return { p50: percentileOf(inOrder, 0.5), p80: percentileOf(inOrder, 0.8) };
}

/** Where somebody other than the household is at work; elsewhere a figure would tell of other households. */
const worked: readonly Status[] = [
	'queued',
	'in-review',
	'processing',
	'waiting-stock',
	'issued',
	'ready',
	'handed-over',
	'in-transit',
	'returned',
	'lost'
];

/** Whether the person who waits in this status is told how long it usually takes. */
export const isEstimated = (status: Status): boolean => worked.includes(status);

/** In turn: the queue, and the blank cards. */
export const hasPosition = (status: Status): status is 'queued' | 'waiting-stock' =>
	status === 'queued' || status === 'waiting-stock';
